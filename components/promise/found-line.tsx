'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { PromiseProposal } from './promise-proposal.tsx'
import { useOwnPromises } from './use-own-promises.ts'

/** Above the composer, once a message of the agent's own sounded like a promise. */
export function FoundLine({ conversationId }: { conversationId: string }) {
  const t = useTranslations('promise')
  const format = useFormatter()
  const found = useOwnPromises().data?.findLast(
    (promise) => promise.state === 'proposed' && promise.conversationId === conversationId,
  )
  if (!found) return null
  return (
    <section
      aria-label={t('found')}
      className="mx-3 mb-2 flex animate-fade flex-wrap items-center gap-x-3 gap-y-1 rounded-control bg-accent-soft px-3 py-1.5"
    >
      <p role="status" className="min-w-48 flex-1">
        <span>{t('found')} </span>
        <strong dir="auto" className="font-semibold wrap-anywhere">
          {found.text}
        </strong>{' '}
        <span className="text-ink-2">
          {t('foundDue', { when: format.dateTime(new Date(found.dueAt), 'dayTime') })}
        </span>
      </p>
      <PromiseProposal promise={found} />
    </section>
  )
}
