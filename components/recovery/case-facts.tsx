'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import type { CaseCustomer, CaseRow } from '#lib/recovery/views.ts'
import { useMoney } from './use-money.ts'
import { useWords } from './use-words.ts'

/** What is at stake, whom to call, and how the case stands. */
export function CaseFacts({ row, customer }: { row: CaseRow; customer: CaseCustomer }) {
  const t = useTranslations('recovery')
  const format = useFormatter()
  const money = useMoney()
  const words = useWords()
  const date = (at: string) => format.dateTime(new Date(at), 'date')
  return (
    <section aria-label={t('facts.title')} className="grid gap-4">
      <div title={t('facts.valueHint')}>
        <h3 className="text-meta font-semibold text-ink-2">{t('facts.value')}</h3>
        <p className="text-figure font-semibold">{money(row.valueAtRiskCents)}</p>
        <p className="text-meta text-ink-3">
          {t('facts.sinceBought', { count: customer.orderCount12m })} · {t('facts.total')}{' '}
          {money(customer.revenueCents)}
        </p>
      </div>
      <DefinitionList
        items={[
          { term: t('facts.since'), value: date(customer.since) },
          ...customer.identifiers.map(({ type, value, verified }) => ({
            term: type === 'email' ? t('facts.email') : t('facts.phone'),
            value: <Reach type={type} value={value} note={verified ? t('facts.verified') : null} />,
          })),
          { term: t('facts.opened'), value: <Opened at={row.openedAt} /> },
          { term: t('facts.owner'), value: <bdi>{row.ownerName ?? t('row.nobody')}</bdi> },
          { term: t('facts.cause'), value: row.cause ? words.cause(row.cause) : t('facts.unknown') },
          ...optional(t('facts.department'), row.department && words.department(row.department)),
          ...optional(t('facts.outcome'), row.outcome && words.outcome(row.outcome)),
        ]}
      />
    </section>
  )
}

function Opened({ at }: { at: string }) {
  const format = useFormatter()
  const when = new Date(at)
  return (
    <time dateTime={at} title={format.dateTime(when, 'full')}>
      {format.dateTime(when, 'date')}, {format.dateTime(when, 'time')}
    </time>
  )
}

const optional = (term: string, value: ReactNode) => (value ? [{ term, value }] : [])

/** A link that calls or writes. */
function Reach({ type, value, note }: { type: string; value: string; note: string | null }) {
  return (
    <>
      <a
        href={`${type === 'email' ? 'mailto' : 'tel'}:${encodeURIComponent(value).replaceAll('%40', '@').replaceAll('%2B', '+')}`}
        className="text-accent underline-offset-2 hover:underline"
      >
        {value}
      </a>
      {note && <span className="text-ink-3"> · {note}</span>}
    </>
  )
}
