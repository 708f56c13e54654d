'use client'
import { useQuery } from '@tanstack/react-query'
import { Lock } from 'lucide-react'
import { useFormatter, useTimeZone, useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { askOrThrow } from '#components/realtime/connection.ts'
import { useLive } from '#components/realtime/use-live.ts'
import { OfflineMark } from '#components/shell/offline-mark.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import type { OwnDay } from '#lib/metric/day-views.ts'
import type { TeamBands } from '#lib/metric/load-team-bands.ts'
import { Figures } from './figures.tsx'
import { RatingWords } from './rating-words.tsx'

interface OwnDayScreenProps {
  agentId: string
  /** As it was when the page was made. */
  initial: OwnDay
  initialTeam: TeamBands
}

const MINUTE_MS = 60_000
/** Of whole days, so that it changes at midnight and as contacts turn out to have been the last. */
const HOUR_MS = 60 * MINUTE_MS

/** An agent's own figures; read again when something of theirs was done, and each minute. */
export function OwnDayScreen({ agentId, initial, initialTeam }: OwnDayScreenProps) {
  const t = useTranslations('day')
  const format = useFormatter()
  const timeZone = useTimeZone() ?? 'UTC'
  const day = useQuery({
    queryKey: ['own-day', timeZone],
    queryFn: () => askOrThrow('metric.own_day', { timeZone }),
    initialData: initial,
    refetchInterval: MINUTE_MS,
  })
  const team = useQuery({
    queryKey: ['team-bands', timeZone],
    queryFn: () => askOrThrow('metric.team_bands', { timeZone }),
    initialData: initialTeam,
    staleTime: HOUR_MS,
  })
  const mine = useLive(`mine:${agentId}`).data
  const { refetch } = day
  const held = mine?.rows.length
  useEffect(() => {
    if (held !== undefined) void refetch()
  }, [held, refetch])
  return (
    <section aria-label={t('title')} className="mx-auto grid max-w-7xl gap-4 p-4 md:p-6">
      <header className="flex flex-wrap items-baseline gap-x-3">
        <h1 className="text-title font-semibold">{t('title')}</h1>
        <p className="flex items-center gap-1 text-ink-2">
          <Lock aria-hidden size={12} /> {t('private')}
        </p>
        <OfflineMark />
        <p suppressHydrationWarning className="ms-auto text-meta text-ink-3">
          {t('updated', { time: format.dateTime(day.dataUpdatedAt, 'time') })}
        </p>
      </header>
      {day.isError && (
        <ErrorState title={t('failed')} onRetry={() => void refetch()} retrying={day.isRefetching}>
          {t('failedKept')}
        </ErrorState>
      )}
      <Figures day={day.data} team={team.data} />
      {Object.values(team.data).some((band) => band !== null) && (
        <p className="max-w-[100ch] text-meta text-ink-3">{t('team.define')}</p>
      )}
      <RatingWords ratings={day.data.ratings.words} />
    </section>
  )
}
