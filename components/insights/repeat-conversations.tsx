'use client'
import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import Link from 'next/link'
import { askOrThrow, type QueryInput } from '#components/realtime/connection.ts'
import { useFactName } from '#components/customer/use-fact-name.ts'
import { ChannelMark } from '#components/ui/channel-mark.tsx'
import { channelName } from '#components/ui/channel-name.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { ListSkeleton } from '#components/ui/list-skeleton.tsx'
import type { RepeatConversation } from '#lib/metric/repeat-views.ts'

interface RepeatConversationsProps {
  input: QueryInput<'metric.repeat_conversations'>
  onClose: () => void
}

const MOST = 200

/** The conversations behind a figure, newest first, each a link to where it can be read. */
export function RepeatConversations({ input, onClose }: RepeatConversationsProps) {
  const t = useTranslations('insights')
  const found = useQuery({
    queryKey: ['metric.repeat_conversations', input],
    queryFn: () => askOrThrow('metric.repeat_conversations', input),
  })
  const { data: rows } = found
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t(`figure.${input.figure}.list`)} wide>
      {rows ? (
        <ul>
          {rows.map((row) => (
            <Row key={row.conversationId} row={row} />
          ))}
          {rows.length === 0 && <EmptyState>{t('list.empty')}</EmptyState>}
          {rows.length === MOST && (
            <li className="pt-2 text-meta text-ink-3">{t('list.most', { count: MOST })}</li>
          )}
        </ul>
      ) : found.isError ? (
        <ErrorState title={t('failed')} onRetry={() => void found.refetch()} retrying={found.isFetching}>
          {found.error.message}
        </ErrorState>
      ) : (
        <ListSkeleton rows={4} />
      )}
    </Dialog>
  )
}

function Row({ row }: { row: RepeatConversation }) {
  const t = useTranslations('insights.list')
  const nameOf = useFactName()
  const format = useFormatter()
  const when = format.dateTime(new Date(row.completedAt), 'dayTime')
  const kinds = row.types.map(nameOf).join(', ')
  return (
    <li className="grid grid-cols-[auto_1fr] items-start gap-x-3 border-b border-line py-2 last:border-transparent">
      <ChannelMark channel={channelName(row.channel)} />
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <Link
            href={`/desk?c=${row.conversationId}`}
            prefetch={false}
            className="font-semibold underline decoration-transparent underline-offset-2 hover:decoration-current"
          >
            <bdi>{row.customerName}</bdi>
          </Link>
          {kinds && <span className="text-ink-2">{kinds}</span>}
        </p>
        <p className="text-meta text-ink-3">
          {[row.queueName, t('completed', { when })].join(' · ')}
          {row.laterId && (
            <>
              {' · '}
              <Link
                href={`/desk?c=${row.laterId}`}
                prefetch={false}
                className="underline underline-offset-2 hover:text-ink"
              >
                {t('later')}
              </Link>
            </>
          )}
        </p>
      </div>
    </li>
  )
}
