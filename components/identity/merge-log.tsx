'use client'
import { useFormatter, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { ListSkeleton } from '#components/ui/list-skeleton.tsx'
import { RelativeTime } from '#components/ui/relative-time.tsx'
import type { MergeLogRow } from '#lib/identity/views.ts'
import { UndoDialog } from './undo-dialog.tsx'
import { useEvidence } from './use-evidence.ts'
import { useMergeLog } from './use-reviews.ts'

/** Who was merged into whom, by whom and why, each with its way back. */
export function MergeLog() {
  const [t, log] = [useTranslations('identity'), useTranslations('identity.log')]
  const merges = useMergeLog()
  const [undoing, setUndoing] = useState<MergeLogRow | null>(null)
  const columns = useColumns(setUndoing)
  if (merges.isError && !merges.data)
    return (
      <ErrorState title={t('failed')} onRetry={() => void merges.refetch()} retrying={merges.isFetching}>
        {merges.error.message}
      </ErrorState>
    )
  if (!merges.data) return <ListSkeleton rows={7} />
  return (
    <div role="group" aria-label={log('title')} tabIndex={0} className="min-h-0 flex-1 overflow-auto">
      <DataTable
        label={log('title')}
        columns={columns}
        rows={merges.data.pages.flatMap(({ rows }) => rows)}
        rowKey={({ id }) => id}
        className="[&_th:first-child]:ps-4 [&_:is(th,td):last-child]:pe-4"
        empty={<EmptyState>{t('emptyMerges')}</EmptyState>}
      />
      {merges.hasNextPage && (
        <p className="p-3 text-center">
          <Button busy={merges.isFetchingNextPage} onClick={() => void merges.fetchNextPage()}>
            {log('more')}
          </Button>
        </p>
      )}
      {undoing && <UndoDialog merge={undoing} onClose={() => setUndoing(null)} />}
    </div>
  )
}

function useColumns(onUndo: (row: MergeLogRow) => void): Column<MergeLogRow>[] {
  const t = useTranslations('identity.log')
  const evidenceOf = useEvidence()
  return [
    { key: 'who', header: t('who'), cell: (row) => <Who row={row} /> },
    {
      key: 'why',
      header: t('why'),
      className: 'max-md:hidden',
      cell: ({ evidence }) => evidenceOf(evidence),
    },
    {
      key: 'by',
      header: t('by'),
      className: 'max-md:hidden',
      cell: (row) => row.mergedByName ?? t('itself'),
    },
    {
      key: 'moved',
      header: t('moved'),
      numeric: true,
      className: 'max-md:hidden',
      cell: ({ moved }) => t('rows', { count: moved }),
    },
    { key: 'when', header: t('when'), numeric: true, cell: ({ mergedAt }) => <RelativeTime at={mergedAt} /> },
    { key: 'actions', header: t('actions'), cell: (row) => <Undo row={row} onUndo={onUndo} /> },
  ]
}

function Who({ row: { survivorId, survivorName, loserName } }: { row: MergeLogRow }) {
  const t = useTranslations('identity.log')
  return (
    <span className="wrap-anywhere">
      <Link href={`/customers/${survivorId}`} className="font-semibold hover:underline">
        <bdi>{survivorName}</bdi>
      </Link>{' '}
      <span className="font-normal text-ink-3">{t('was', { name: loserName ?? t('erased') })}</span>
    </span>
  )
}

function Undo({ row, onUndo }: { row: MergeLogRow; onUndo: (row: MergeLogRow) => void }) {
  const t = useTranslations('identity.log')
  const format = useFormatter()
  if (row.undoneAt)
    return (
      <span className="text-ink-3">
        {t('undone', { when: format.dateTime(new Date(row.undoneAt), 'day') })}
        {row.undoneByName && ` · ${row.undoneByName}`}
      </span>
    )
  return (
    <Button
      size="small"
      aria-label={t('undoNamed', { name: row.loserName ?? t('erased') })}
      title={row.undoable ? undefined : t('inner')}
      disabled={!row.undoable}
      onClick={() => onUndo(row)}
    >
      {t('undo')}
    </Button>
  )
}
