'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { CauseCount } from '#lib/recovery/views.ts'
import { useMoney } from './use-money.ts'
import { useWords } from './use-words.ts'

interface ParetoBarsProps {
  causes: readonly CauseCount[]
  onDepartment: (department: string) => void
}

/** A bar a cause, labelled directly; the running share says how few causes make up most of the harm. */
export function ParetoBars({ causes, onDepartment }: ParetoBarsProps) {
  const t = useTranslations('recovery.pareto')
  const format = useFormatter()
  const money = useMoney()
  const words = useWords()
  const total = causes.reduce((sum, { cases }) => sum + cases, 0)
  const most = Math.max(1, ...causes.map(({ cases }) => cases))
  const percent = (share: number) => format.number(share, 'percent')
  return (
    <ol className="grid gap-3">
      {causes.map(({ cause, department, cases, recovered, valueAtRiskCents }, index) => {
        const running = upTo(causes, index)
        return (
          <li key={`${department}.${cause}`} className="grid gap-1">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-medium">{words.cause(cause)}</span>
              <button
                type="button"
                className="text-meta text-ink-3 underline-offset-2 hover:text-accent hover:underline"
                onClick={() => onDepartment(department)}
              >
                {words.department(department)}
              </button>
              <span className="ms-auto font-semibold">{t('cases', { count: cases })}</span>
            </p>
            <span aria-hidden className="block h-2 rounded-full bg-sunk">
              <span
                data-fill=""
                className="block h-full rounded-full bg-accent"
                style={{ inlineSize: `${(cases / most) * 100}%` }}
              />
            </span>
            <p className="flex flex-wrap justify-between gap-x-3 text-meta text-ink-3">
              <span>{t('share', { share: percent(cases / total), running: percent(running / total) })}</span>
              <span>
                {t('recovered', { share: percent(recovered / cases) })} · {money(valueAtRiskCents)}
              </span>
            </p>
          </li>
        )
      })}
    </ol>
  )
}

const upTo = (causes: readonly CauseCount[], index: number) =>
  causes.slice(0, index + 1).reduce((sum, { cases }) => sum + cases, 0)
