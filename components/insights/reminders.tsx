'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { CircleHelp, Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { askOrThrow } from '#components/realtime/connection.ts'
import { DataTable } from '#components/ui/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Popover } from '#components/ui/popover.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { Tooltip } from '#components/ui/tooltip.tsx'
import type { RemindersView } from '#lib/metric/reminder-views.ts'
import { dismissedOf, openOf, usedOf } from './reminder-sums.ts'
import { ReminderWeeks } from './reminder-weeks.tsx'
import { useReminderColumns } from './use-reminder-columns.tsx'

interface RemindersProps {
  input: { weeks: 4 | 12 | 26; queueId: string | null; timeZone: string }
}

/** What agents made of the line that says what was already told. */
export function Reminders({ input }: RemindersProps) {
  const t = useTranslations('insights.reminders')
  const { data, isError, error, refetch, isFetching } = useQuery({
    queryKey: ['metric.reminders', input],
    queryFn: () => askOrThrow('metric.reminders', input),
    placeholderData: keepPreviousData,
  })
  return (
    <section aria-label={t('title')} className="rounded-card border border-line bg-pane">
      <Head input={input} />
      {data ? (
        <Figures reminders={data} />
      ) : isError ? (
        <ErrorState title={t('failed')} onRetry={() => void refetch()} retrying={isFetching}>
          {error.message}
        </ErrorState>
      ) : (
        <div role="status" aria-label={t('loading')} className="p-4">
          <Skeleton className="h-40" />
        </div>
      )}
    </section>
  )
}

function Head({ input: { weeks, queueId, timeZone } }: RemindersProps) {
  const t = useTranslations('insights.reminders')
  const wanted = new URLSearchParams({ weeks: String(weeks), zone: timeZone })
  if (queueId) wanted.set('queue', queueId)
  return (
    <header className="flex items-center gap-1 px-4 pt-3">
      <h2 className="grow font-medium text-ink-2">{t('title')}</h2>
      <Popover trigger={<IconButton label={t('define')} icon={CircleHelp} />} label={t('define')} align="end">
        <p>{t('definition')}</p>
      </Popover>
      <Tooltip label={t('export')}>
        <a
          href={`/insights/repeats/export?${wanted.toString()}`}
          download
          aria-label={t('export')}
          className="grid size-7 place-items-center rounded-control text-ink-2 hover:bg-sunk hover:text-ink"
        >
          <Download aria-hidden size={16} strokeWidth={1.75} />
        </a>
      </Tooltip>
    </header>
  )
}

function Figures({ reminders: { total, byWeek, byType } }: { reminders: RemindersView }) {
  const t = useTranslations('insights.reminders')
  const columns = useReminderColumns()
  if (total.offered === 0) return <EmptyState>{t('empty')}</EmptyState>
  const sums = { used: usedOf(total), dismissed: dismissedOf(total), open: openOf(total) }
  return (
    <>
      <div className="grid gap-3 px-4 pt-1 pb-3">
        <p>{t('sum', { offered: total.offered, ...sums })}</p>
        <ReminderWeeks weeks={byWeek} />
      </div>
      <div className="overflow-x-auto border-t border-line">
        <DataTable label={t('byKind')} columns={columns} rows={byType} rowKey={({ type }) => type} />
      </div>
    </>
  )
}
