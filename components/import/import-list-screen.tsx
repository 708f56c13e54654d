'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { AdminScreen } from '#components/admin/admin-screen.tsx'
import { askOrThrow } from '#components/realtime/connection.ts'
import { DataTable } from '#components/ui/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { isWorking } from '#lib/import/import-run.ts'
import type { ImportListRow } from '#lib/import/views.ts'
import { FileDrop } from './file-drop.tsx'
import { useImportColumns } from './use-import-columns.tsx'

const WORKING_MS = 1500

/** A new file above, the imports there were below. */
export function ImportListScreen({ imports }: { imports: readonly ImportListRow[] }) {
  const t = useTranslations('import')
  const columns = useImportColumns()
  const list = useQuery({
    queryKey: ['imports'],
    queryFn: () => askOrThrow('import.list', {}),
    initialData: [...imports],
    refetchInterval: ({ state }) => (state.data?.some((row) => isWorking(row.state)) ? WORKING_MS : false),
  })
  return (
    <AdminScreen title={t('nav')} intro={t('intro')}>
      <FileDrop />
      {list.isError ? (
        <ErrorState title={t('failedList')} onRetry={() => void list.refetch()} retrying={list.isRefetching}>
          {list.error.message}
        </ErrorState>
      ) : (
        <DataTable
          label={t('history')}
          columns={columns}
          rows={list.data}
          rowKey={({ id }) => id}
          empty={<EmptyState>{t('empty')}</EmptyState>}
        />
      )}
    </AdminScreen>
  )
}
