'use client'
import { useTranslations } from 'next-intl'
import { Avatar } from '#components/ui/avatar.tsx'
import { channelName } from '#components/ui/channel-name.ts'
import { RelativeTime } from '#components/ui/relative-time.tsx'
import { hitPlace } from '#lib/search/hit-place.ts'
import type { MessageHit } from '#lib/search/views.ts'
import { ResultRow } from './result-row.tsx'

/** It opens the thread at the message or note. */
export function MessageResult({ hit }: { hit: MessageHit }) {
  const t = useTranslations('search')
  return (
    <ResultRow
      href={hitPlace(hit)}
      mark={<Avatar name={hit.customerName} channel={channelName(hit.channel)} />}
      title={
        <span dir="auto" className="truncate font-semibold">
          {hit.customerName}
        </span>
      }
      aside={<RelativeTime at={hit.sentAt} />}
    >
      <span dir="auto" className="line-clamp-2 text-ink-2 [overflow-wrap:anywhere]">
        {hit.snippet.map(({ text, found }, index) =>
          found ? (
            <mark key={index} className="rounded-mark bg-accent-soft px-0.5 font-medium text-ink">
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </span>
      <span className="truncate text-meta text-ink-3">
        {hit.kind !== 'message' && (
          <span className="font-medium text-ink-2">{t(`kinds.${hit.kind}`)} · </span>
        )}
        {hit.kind !== 'subject' && (
          <>
            <bdi>{hit.authorName ?? t(`from.${hit.authorKind}`)}</bdi> ·{' '}
          </>
        )}
        <bdi>{hit.queueName}</bdi>
      </span>
    </ResultRow>
  )
}
