'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { askOrThrow } from '#components/realtime/connection.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { FloorView } from '#lib/metric/load-floor.ts'
import { AgentsTable } from './agents-table.tsx'
import { NeedsYou } from './needs-you.tsx'
import { QueueTile } from './queue-tile.tsx'
import { tileGrid } from './tile-grid.ts'
import type { FloorAddress } from './use-floor-address.ts'

interface BoardProps {
  floor: FloorView
  address: FloorAddress
  maySteer: boolean
}

/** Tiles, then the agents. */
export function Board({ floor, address, maySteer }: BoardProps) {
  const t = useTranslations('floor')
  const days = useQueueDays(floor)
  const { source } = address
  if (floor.queues.length === 0) return <EmptyState>{t('empty')}</EmptyState>
  return (
    <div className="grid gap-4">
      <NeedsYou floor={floor} address={address} maySteer={maySteer} className="min-[1120px]:hidden" />
      <div className={tileGrid}>
        {floor.queues.map((tile) => (
          <QueueTile
            key={tile.id}
            tile={tile}
            day={days?.find(({ queueId }) => queueId === tile.id)}
            shown={source && 'queueId' in source && source.queueId === tile.id ? source.figure : null}
            onShow={(queueId, figure) => address.showFigure({ queueId, figure })}
            onPeople={(queueId) => address.narrow(address.only === queueId ? null : queueId)}
          />
        ))}
      </div>
      <AgentsTable
        maySteer={maySteer}
        agents={floor.agents}
        address={address}
        onShow={address.showFigure}
        onRead={address.read}
      />
    </div>
  )
}

/** Slower figures of the same day as the tiles'; asked again when something was completed or rated. */
function useQueueDays({ agents }: FloorView) {
  const handled = agents.map(({ handledToday, ratingToday }) => [handledToday, ratingToday])
  const { data } = useQuery({
    queryKey: ['metric.queue_day', handled],
    queryFn: () => askOrThrow('metric.queue_day', { timeZone: 'UTC' }),
    placeholderData: (before) => before,
  })
  return data
}
