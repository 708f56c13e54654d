'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { CustomerCase } from '#lib/recovery/views.ts'
import { StateChip } from './state-chip.tsx'
import { useWords } from './use-words.ts'

/** How often this customer was failed before, and how that ended. */
export function EarlierCases({ cases }: { cases: readonly CustomerCase[] }) {
  const t = useTranslations('recovery')
  const format = useFormatter()
  const words = useWords()
  return (
    <section aria-label={t('earlier.title')}>
      <h3 className="mb-2 text-meta font-semibold text-ink-2">{t('earlier.title')}</h3>
      {cases.length === 0 && <p className="text-ink-3">{t('earlier.none')}</p>}
      <ul className="grid gap-2">
        {cases.map(({ id, state, openedAt, cause, outcome, signals }) => (
          <li key={id} className="grid gap-0.5">
            <a
              href={`/recovery?case=${id}`}
              className="flex items-center gap-2 underline-offset-2 hover:underline"
            >
              <span className="min-w-0 flex-1 truncate">
                {cause ? words.cause(cause) : (signals[0]?.quote ?? t('detail'))}
              </span>
              <StateChip state={state} />
            </a>
            <span className="text-meta text-ink-3">
              {format.dateTime(new Date(openedAt), 'date')}
              {outcome && ` · ${words.outcome(outcome)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
