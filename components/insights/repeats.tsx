'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTimeZone, useTranslations } from 'next-intl'
import { parseAsNumberLiteral, parseAsString, useQueryStates } from 'nuqs'
import { type ReactNode, useState } from 'react'
import { askOrThrow } from '#components/realtime/connection.ts'
import { TopBar } from '#components/shell/top-bar.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { REPEAT_FIGURES } from '#lib/metric/repeat-inputs.ts'
import type { RepeatsView } from '#lib/metric/repeat-views.ts'
import { type Chosen, FigureTile } from './figure-tile.tsx'
import { InsightViews } from './insight-views.tsx'
import { Reminders } from './reminders.tsx'
import { RepeatConversations } from './repeat-conversations.tsx'
import { RepeatTables } from './repeat-tables.tsx'

const PERIODS = [4, 12, 26] as const
const ADDRESS = { weeks: parseAsNumberLiteral(PERIODS).withDefault(12), queue: parseAsString }

/** How often customers have to say things twice, and come back for what was thought settled. */
export function Repeats({ queues }: { queues: readonly { id: string; name: string }[] }) {
  const t = useTranslations('insights')
  const timeZone = useTimeZone() ?? 'UTC'
  const [{ weeks, queue }, setUrl] = useQueryStates(ADDRESS)
  const [chosen, choose] = useState<Chosen | null>(null)
  const queueId = queues.find(({ id }) => id === queue)?.id ?? null
  const input = { weeks, queueId, timeZone }
  const { data, isError, error, refetch, isFetching } = useQuery({
    queryKey: ['metric.repeats', input],
    queryFn: () => askOrThrow('metric.repeats', input),
    placeholderData: keepPreviousData,
  })
  return (
    <div className="flex h-full min-h-0 flex-col">
      <TopBar
        title={t('title')}
        status={<InsightViews />}
        filters={
          <>
            <NativeSelect
              label={t('period')}
              hideLabel
              compact
              value={weeks}
              onChange={({ target }) =>
                void setUrl({ weeks: PERIODS.find((count) => String(count) === target.value) ?? 12 })
              }
            >
              {PERIODS.map((count) => (
                <option key={count} value={count}>
                  {t('weeks', { count })}
                </option>
              ))}
            </NativeSelect>
            <NativeSelect
              label={t('queue')}
              hideLabel
              compact
              value={queueId ?? ''}
              onChange={({ target }) => void setUrl({ queue: target.value || null })}
            >
              <option value="">{t('allQueues')}</option>
              {queues.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </NativeSelect>
          </>
        }
      />
      <div className="min-h-0 flex-1 overflow-y-auto p-5 max-sm:p-3">
        {data ? (
          <Figures repeats={data} onChoose={choose} reminders={<Reminders input={input} />} />
        ) : isError ? (
          <ErrorState title={t('failed')} onRetry={() => void refetch()} retrying={isFetching}>
            {error.message}
          </ErrorState>
        ) : (
          <div role="status" aria-label={t('loading')} className="grid gap-3 sm:grid-cols-3">
            {REPEAT_FIGURES.map((figure) => (
              <Skeleton key={figure} className="h-60 rounded-card" />
            ))}
          </div>
        )}
      </div>
      {chosen && (
        <RepeatConversations
          input={{ ...input, ...chosen, queueId: chosen.queueId ?? queueId }}
          onClose={() => choose(null)}
        />
      )}
    </div>
  )
}

interface FiguresProps {
  repeats: RepeatsView
  onChoose: (chosen: Chosen) => void
  reminders: ReactNode
}

function Figures({ repeats, onChoose, reminders }: FiguresProps) {
  const t = useTranslations('insights')
  return (
    <div className="mx-auto grid max-w-7xl gap-3">
      <p className="text-ink-2">
        {t('ofContacts', { count: repeats.total.contacts })} · {t('private')}
      </p>
      <div className="grid gap-3 md:grid-cols-3">
        {REPEAT_FIGURES.map((figure) => (
          <FigureTile key={figure} figure={figure} repeats={repeats} onChoose={onChoose} />
        ))}
      </div>
      <RepeatTables repeats={repeats} onChoose={onChoose} />
      {reminders}
    </div>
  )
}
