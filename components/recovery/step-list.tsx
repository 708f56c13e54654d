'use client'
import { useTranslations } from 'next-intl'
import { RelativeTime } from '#components/ui/relative-time.tsx'
import { CONTACT_CHANNELS } from '#lib/recovery/recovery-case.ts'
import type { CaseRow, StepView } from '#lib/recovery/views.ts'
import { useMoney } from './use-money.ts'
import { useWords } from './use-words.ts'

/** What was done, oldest first: from the signal that opened the case to its closing. */
export function StepList({ row, steps }: { row: CaseRow; steps: readonly StepView[] }) {
  const t = useTranslations('recovery.steps')
  return (
    <section aria-label={t('title')}>
      <h3 className="mb-2 text-meta font-semibold text-ink-2">{t('title')}</h3>
      <ol className="grid">
        <Line title={t('opened')} at={row.openedAt} />
        {steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
    </section>
  )
}

function Step({ step }: { step: StepView }) {
  const t = useTranslations('recovery')
  const words = useWords()
  const money = useMoney()
  const { kind, agentName: name, costCents } = step
  const channel = CONTACT_CHANNELS.find((one) => one === step.channel)
  const title =
    kind === 'raised' || kind === 'taken' || kind === 'contacted' || kind === 'closed'
      ? t(`steps.${kind}`, { name })
      : t('steps.remedy', { remedy: words.remedy(kind), name })
  const meta = [
    channel && t(`forms.toChannel.${channel}`),
    costCents !== null && costCents > 0 && t('steps.costs', { amount: money(costCents) }),
  ].filter(Boolean)
  return <Line title={title} meta={meta.join(' · ')} at={step.at} text={step.text} />
}

function Line({ title, meta, at, text }: { title: string; meta?: string; at: string; text?: string }) {
  return (
    <li
      className="relative grid gap-0.5 ps-5 pb-3 before:absolute before:start-[3px] before:top-2 before:bottom-[-0.5rem]
        before:w-px before:bg-line last:before:hidden"
    >
      <span
        aria-hidden
        data-fill=""
        className="absolute start-0 top-[0.4rem] size-[7px] rounded-full bg-accent"
      />
      <span className="flex items-baseline gap-2">
        <span dir="auto" className="min-w-0 flex-1 font-medium">
          {title}
        </span>
        <RelativeTime at={at} className="shrink-0 text-meta text-ink-3" />
      </span>
      {meta && <span className="text-meta text-ink-3">{meta}</span>}
      {text && (
        <span dir="auto" className="whitespace-pre-wrap text-ink-2 [overflow-wrap:anywhere]">
          {text}
        </span>
      )}
    </li>
  )
}
