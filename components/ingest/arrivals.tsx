'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DataTable } from '#components/ui/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { ListSkeleton } from '#components/ui/list-skeleton.tsx'
import type { SourceRow } from '#lib/ingest/admin-views.ts'
import { ArrivalFilters } from './arrival-filters.tsx'
import { ArrivalSheet } from './arrival-sheet.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useArrivalColumns } from './use-arrival-columns.tsx'
import { useArrivals } from './use-arrivals.ts'

/** What arrives, newest on top, and what could not be read among it. */
export function Arrivals({ sources }: { sources: readonly SourceRow[] }) {
  const t = useTranslations('ingest.arrivals')
  const arrivals = useArrivals()
  const { query, isFiltered } = arrivals
  const [openId, setOpenId] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const rows = query.data ?? []
  const selectable = rows.filter(({ state }) => state === 'quarantined' || state === 'discarded')
  const selected = selectable.filter(({ id }) => chosen.has(id))
  const columns = useArrivalColumns({ chosen, onChoose: setChosen, onOpen: setOpenId })
  const done = () => {
    setChosen(new Set())
    void query.refetch()
  }
  return (
    <>
      <ArrivalFilters {...arrivals} sources={sources} />
      {(selected.length > 0 || rows.some(({ state }) => state === 'quarantined')) && (
        <SelectionBar rows={selectable} selected={selected} onChoose={setChosen} onDone={done} />
      )}
      {query.isPending ? (
        <ListSkeleton />
      ) : query.isError && !query.data ? (
        <ErrorState title={t('failed')} onRetry={() => void query.refetch()} retrying={query.isFetching}>
          {query.error.message}
        </ErrorState>
      ) : (
        <DataTable
          label={t('table')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          isSelected={({ id }) => chosen.has(id)}
          empty={<EmptyState>{t(isFiltered ? 'noMatch' : 'empty')}</EmptyState>}
        />
      )}
      {openId && <ArrivalSheet id={openId} onClose={() => setOpenId(null)} onDone={done} />}
    </>
  )
}
