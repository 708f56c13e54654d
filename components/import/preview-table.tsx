'use client'
import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { ListSkeleton } from '#components/ui/list-skeleton.tsx'
import type { ImportPreview } from '#lib/import/views.ts'

type PreviewRow = ImportPreview['rows'][number]

const columnOf = (column: string, at: number): Column<PreviewRow> => ({
  key: `.${column}`,
  header: column,
  className: 'max-w-56 truncate whitespace-nowrap',
  cell: ({ cells }) => <bdi title={cells[at]}>{cells[at]}</bdi>,
})

/** The first rows as they are read now, each column under its name. */
export function PreviewTable({ preview }: { preview: UseQueryResult<ImportPreview> }) {
  const t = useTranslations('import')
  if (preview.isPending) return <ListSkeleton />
  if (preview.isError)
    return (
      <ErrorState title={t('previewFailed')} onRetry={() => void preview.refetch()}>
        {preview.error.message}
      </ErrorState>
    )
  const { columns, rows, problems } = preview.data
  if (rows.length + problems.length === 0) return <EmptyState>{t('noRows')}</EmptyState>
  return (
    <section aria-label={t('preview')} className="grid min-w-0 gap-2">
      <h2 className="font-semibold">{t('preview')}</h2>
      <div
        role="group"
        aria-label={t('preview')}
        tabIndex={0}
        className="overflow-x-auto rounded-card border border-line"
      >
        <DataTable
          label={t('preview')}
          rows={rows}
          rowKey={({ rowNumber }) => String(rowNumber)}
          columns={[
            {
              key: '',
              header: t('row'),
              className: 'text-ink-3 tabular-nums',
              cell: ({ rowNumber }) => rowNumber,
            },
            ...columns.map((column, at) => columnOf(column, at)),
          ]}
        />
      </div>
      <ul className="grid gap-0.5 text-meta text-bad empty:hidden">
        {problems.map(({ rowNumber, reason }) => (
          <li key={rowNumber}>{t('rowProblem', { row: rowNumber, reason })}</li>
        ))}
      </ul>
    </section>
  )
}
