'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { DataTable } from '#components/ui/data-table.tsx'

interface Reason {
  rowNumber: number
  reason: string
}

export function ReasonTable({ reasons, label }: { reasons: readonly Reason[]; label: string }) {
  const t = useTranslations('import')
  const format = useFormatter()
  return (
    <div className="overflow-x-auto rounded-card border border-line">
      <DataTable
        label={label}
        rows={reasons}
        rowKey={({ rowNumber }) => String(rowNumber)}
        columns={[
          {
            key: 'row',
            header: t('row'),
            numeric: true,
            className: 'w-20',
            cell: ({ rowNumber }) => format.number(rowNumber),
          },
          { key: 'reason', header: t('why'), cell: ({ reason }) => reason },
        ]}
      />
    </div>
  )
}
