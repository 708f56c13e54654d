'use client'
import { useTranslations } from 'next-intl'
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useLive } from '#components/realtime/use-live.ts'
import { TopBar } from '#components/shell/top-bar.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LiveStatus } from '#components/ui/live-status.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { FLOOR_SETS } from './floor-sets.ts'
import { AgentBoard } from './agent-board.tsx'
import { BehindSheet } from './behind-sheet.tsx'
import { NeedsYou } from './needs-you.tsx'
import { QueueTile } from './queue-tile.tsx'
import { ReadSheet } from './read-sheet.tsx'

interface FloorProps {
  scope: string
  person: { agentId: string; name: string }
  maySteer: boolean
}

/** Queues and people as they are now; every figure opens what is behind it. */
export function Floor({ scope, person, maySteer }: FloorProps) {
  const t = useTranslations('floor')
  const { data, status } = useLive(`floor:${scope}`)
  const [url, setUrl] = useQueryStates(
    { queue: parseAsString, set: parseAsStringLiteral(FLOOR_SETS), c: parseAsString },
    { history: 'replace', shallow: true },
  )
  const read = (c: string) => void setUrl({ c })
  const queue = data?.queues.find(({ id }) => id === url.queue)
  return (
    <div className="flex min-h-full flex-col">
      <TopBar
        title={t('title')}
        status={
          <LiveStatus state={status === 'live' ? 'live' : status === 'offline' ? 'offline' : 'catching-up'} />
        }
      />
      {data ? (
        <div className="grid gap-4 p-4 min-[1120px]:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid content-start gap-4">
            {data.queues.length === 0 && <EmptyState>{t('empty')}</EmptyState>}
            <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
              {data.queues.map((tile) => (
                <QueueTile key={tile.id} tile={tile} onShow={(set) => void setUrl({ queue: tile.id, set })} />
              ))}
            </div>
            <AgentBoard agents={data.agents} queues={data.queues} maySteer={maySteer} onOpen={read} />
          </div>
          <NeedsYou floor={data} onShow={(queueId) => void setUrl({ queue: queueId, set: 'waiting' })} />
        </div>
      ) : (
        <FloorSkeleton />
      )}
      {queue && url.set && (
        <BehindSheet
          queue={queue}
          set={url.set}
          agents={data?.agents ?? []}
          maySteer={maySteer}
          onOpen={read}
          onClose={() => void setUrl({ queue: null, set: null })}
        />
      )}
      {url.c && <ReadSheet conversationId={url.c} person={person} onClose={() => void setUrl({ c: null })} />}
    </div>
  )
}

function FloorSkeleton() {
  const t = useTranslations('floor')
  return (
    <div role="status" aria-label={t('loading')} className="grid gap-3 p-4 sm:grid-cols-2 xl:grid-cols-3">
      <Skeleton className="h-40 rounded-card" />
      <Skeleton className="h-40 rounded-card" />
      <Skeleton className="h-40 rounded-card" />
    </div>
  )
}
