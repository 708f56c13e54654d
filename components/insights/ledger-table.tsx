'use client'
import { useTranslations } from 'next-intl'
import { DataTable } from '#components/ui/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { LedgerRow } from '#lib/metric/list-ledger.ts'
import { useLedgerColumns } from './use-ledger-columns.tsx'

interface LedgerTableProps {
  rows: readonly LedgerRow[]
  isFiltered: boolean
}

export function LedgerTable({ rows, isFiltered }: LedgerTableProps) {
  const t = useTranslations('insights.ledger')
  return (
    <DataTable
      label={t('table')}
      columns={useLedgerColumns()}
      rows={rows}
      rowKey={({ id }) => id}
      className="[&_th:first-child]:ps-4 [&_:is(th,td):last-child]:pe-4"
      empty={<EmptyState>{t(isFiltered ? 'noMatch' : 'empty')}</EmptyState>}
    />
  )
}
