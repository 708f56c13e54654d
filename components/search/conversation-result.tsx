'use client'
import { useTranslations } from 'next-intl'
import { Avatar } from '#components/ui/avatar.tsx'
import { channelName } from '#components/ui/channel-name.ts'
import { Chip } from '#components/ui/chip.tsx'
import { RelativeTime } from '#components/ui/relative-time.tsx'
import type { ConversationState } from '#lib/conversation/conversation.ts'
import type { ConversationHit } from '#lib/search/views.ts'
import { ResultRow } from './result-row.tsx'

const STATES: readonly ConversationState[] = [
  'waiting',
  'active',
  'wrap_up',
  'parked',
  'resolved',
  'abandoned',
  'merged',
]

export function ConversationResult({ hit }: { hit: ConversationHit }) {
  const t = useTranslations('search')
  const state = STATES.find((one) => one === hit.state) ?? 'resolved'
  return (
    <ResultRow
      href={`/desk?c=${hit.id}`}
      mark={<Avatar name={hit.customerName} channel={channelName(hit.channel)} />}
      title={
        <>
          <span dir="auto" className="truncate font-semibold">
            {hit.customerName}
          </span>
          <Chip>{t(`states.${state}`)}</Chip>
        </>
      }
      aside={<RelativeTime at={hit.openedAt} />}
    >
      <span dir="auto" className="truncate text-ink-2">
        {hit.subject ?? hit.preview ?? t('noSubject')}
      </span>
      <span dir="auto" className="truncate text-meta text-ink-3">
        {hit.queueName}
      </span>
    </ResultRow>
  )
}
