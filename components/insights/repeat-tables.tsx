'use client'
import { useTranslations } from 'next-intl'
import { DataTable } from '#components/ui/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { RepeatsView } from '#lib/metric/repeat-views.ts'
import type { Chosen } from './figure-tile.tsx'
import { useQueueColumns, useTypeColumns } from './use-repeat-columns.tsx'

interface RepeatTablesProps {
  repeats: RepeatsView
  onChoose: (chosen: Chosen) => void
}

/** The same figures by queue, and what it is that is said twice. */
export function RepeatTables({ repeats, onChoose }: RepeatTablesProps) {
  return (
    <div className="grid items-start gap-3 lg:grid-cols-[3fr_2fr]">
      <ByQueue repeats={repeats} onChoose={onChoose} />
      <ByType repeats={repeats} onChoose={onChoose} />
    </div>
  )
}

function ByQueue({ repeats: { byQueue }, onChoose }: RepeatTablesProps) {
  const t = useTranslations('insights')
  return (
    <section className="overflow-x-auto rounded-card border border-line bg-pane" aria-label={t('byQueue')}>
      <DataTable
        label={t('byQueue')}
        columns={useQueueColumns(onChoose)}
        rows={byQueue}
        rowKey={({ queueId }) => queueId}
        empty={<EmptyState>{t('none')}</EmptyState>}
      />
    </section>
  )
}

function ByType({ repeats: { byType }, onChoose }: RepeatTablesProps) {
  const t = useTranslations('insights')
  return (
    <section className="overflow-x-auto rounded-card border border-line bg-pane" aria-label={t('byType')}>
      <DataTable
        label={t('byType')}
        columns={useTypeColumns(onChoose)}
        rows={byType}
        rowKey={(row) => row.type}
        empty={<EmptyState>{t('noTypes')}</EmptyState>}
      />
    </section>
  )
}
