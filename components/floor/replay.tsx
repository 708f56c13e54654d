'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { askOrThrow } from '#components/realtime/connection.ts'
import { TopBar } from '#components/shell/top-bar.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import type { ReplayDay } from '#lib/metric/replay-views.ts'
import { FloorSkeleton } from './floor-skeleton.tsx'
import { FloorViews } from './floor-views.tsx'
import { replayAlerts } from './replay-alerts.ts'
import { ReplayControls } from './replay-controls.tsx'
import { ReplayFloor } from './replay-floor.tsx'
import { useReplay } from './use-replay.ts'

const AGAIN_MS = 60_000

/** The last day of the floor, at any moment of it, rebuilt from the log. */
export function Replay() {
  const t = useTranslations('replay')
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['floor.replay_day'],
    queryFn: () => askOrThrow('floor.replay_day', {}),
    refetchInterval: AGAIN_MS,
  })
  return (
    <div className="flex h-full min-h-0 flex-col">
      <TopBar title={t('title')} status={<FloorViews />} />
      <div className="min-h-0 flex-1 overflow-y-auto p-5 max-sm:p-3">
        {data && data.moments.length > 0 && <Played day={data} />}
        {data?.moments.length === 0 && (
          <EmptyState>{data.queues.length === 0 ? t('noTeam') : t('empty')}</EmptyState>
        )}
        {!data && error && (
          <ErrorState title={t('failed')} onRetry={() => void refetch()} retrying={isFetching}>
            {error.message}
          </ErrorState>
        )}
        {!data && !error && <FloorSkeleton />}
      </div>
    </div>
  )
}

function Played({ day }: { day: ReplayDay }) {
  const t = useTranslations('replay')
  const replay = useReplay(day)
  const alerts = replayAlerts(day)
  const { state, error } = replay
  const waiting = Object.values(state?.conversations ?? {}).filter((one) => one.state === 'waiting').length
  return (
    <div className="grid gap-4">
      <ReplayControls day={day} replay={replay} alerts={alerts} waiting={waiting} />
      {state && <ReplayFloor state={state} roster={day} at={replay.at} />}
      {!state && error && (
        <ErrorState title={t('failed')} onRetry={replay.retry}>
          {error.message}
        </ErrorState>
      )}
      {!state && !error && <p role="status">{t('waitingForLog')}</p>}
    </div>
  )
}
