'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { askOrThrow } from '#components/realtime/connection.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { ListSkeleton } from '#components/ui/list-skeleton.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import type { FloorAgent, QueueTile } from '#lib/metric/load-floor.ts'
import type { FloorSet } from './floor-sets.ts'
import { HeldLine } from './held-line.tsx'

interface BehindSheetProps {
  queue: QueueTile
  set: FloorSet
  agents: readonly FloorAgent[]
  maySteer: boolean
  onOpen: (conversationId: string) => void
  onClose: () => void
}

/** The conversations behind a figure; read anew when the tile's figures move. */
export function BehindSheet({ queue, set, agents, maySteer, onOpen, onClose }: BehindSheetProps) {
  const t = useTranslations('floor')
  const version = [queue.waiting, queue.active, queue.answered, queue.abandoned, queue.inWrapUp].join()
  const rows = useQuery({
    queryKey: ['floor-conversations', queue.id, set, version],
    queryFn: () => askOrThrow('floor.conversations', { queueId: queue.id, figure: set }),
    placeholderData: (before) => before,
  })
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()} title={t(`behind.${set}`, { queue: queue.name })}>
      {rows.isError && (
        <ErrorState title={rows.error.message} onRetry={() => void rows.refetch()}>
          {t('lost')}
        </ErrorState>
      )}
      {rows.isPending && <ListSkeleton rows={4} />}
      {rows.data?.rows.length === 0 && <EmptyState>{t('behindEmpty')}</EmptyState>}
      <ul className="grid divide-y divide-line">
        {rows.data?.rows.map((row) => (
          <li key={row.id} className="grid gap-0.5 py-2">
            <HeldLine
              held={{
                id: row.id,
                customerName: row.customerName,
                queueId: row.queueId,
                assigneeId: row.assigneeId,
                isOver: row.state !== 'waiting' && row.state !== 'active',
              }}
              agents={agents}
              maySteer={maySteer}
              onOpen={onOpen}
            />
            <p dir="auto" className="truncate text-ink-2">
              {row.assigneeName ? `${row.assigneeName} · ` : ''}
              {row.preview}
            </p>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
