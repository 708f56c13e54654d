'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { parseAsString, useQueryState } from 'nuqs'
import { askOrThrow } from '#components/realtime/connection.ts'
import { useLive } from '#components/realtime/use-live.ts'
import { TopBar } from '#components/shell/top-bar.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { FloorViews } from './floor-views.tsx'
import { narrowFloor } from './narrow-floor.ts'
import { TodayOfQueue } from './today-of-queue.tsx'

const AGAIN_MS = 60_000

/** One queue's day by quarters of an hour, and what other staffing would change. */
export function Today({ scope }: { scope: string }) {
  const t = useTranslations('intraday')
  const { data: floor, status } = useLive(`floor:${scope}`)
  const [chosen, choose] = useQueryState('queue', parseAsString)
  const queues = floor ? narrowFloor(floor, null).queues : []
  const queue = queues.find(({ id }) => id === chosen) ?? queues[0]
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['metric.intraday', queue?.id],
    queryFn: () => askOrThrow('metric.intraday', { queueId: queue?.id ?? '', timeZone: ownZone() }),
    enabled: queue !== undefined,
    refetchInterval: AGAIN_MS,
  })
  return (
    <div className="flex h-full min-h-0 flex-col">
      <TopBar
        title={t('title')}
        status={
          <>
            <FloorViews />
            {queues.length > 0 && (
              <NativeSelect
                label={t('queue')}
                hideLabel
                compact
                value={queue?.id}
                onChange={({ target }) => void choose(target.value)}
              >
                {queues.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </NativeSelect>
            )}
          </>
        }
      />
      <div className="min-h-0 flex-1 overflow-y-auto p-5 max-sm:p-3">
        {data && queue ? (
          <TodayOfQueue key={data.queueId} day={data} name={queue.name} />
        ) : error ? (
          <ErrorState title={t('failed')} onRetry={() => void refetch()} retrying={isFetching}>
            {error.message}
          </ErrorState>
        ) : floor && queues.length === 0 ? (
          <EmptyState>{t('denied')}</EmptyState>
        ) : status === 'denied' ? (
          <EmptyState>{t('denied')}</EmptyState>
        ) : (
          <div role="status" aria-label={t('loading')} className="grid gap-4">
            <Skeleton className="h-40 rounded-card" />
            <Skeleton className="h-40 rounded-card" />
            <Skeleton className="h-40 rounded-card" />
          </div>
        )}
      </div>
    </div>
  )
}

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
