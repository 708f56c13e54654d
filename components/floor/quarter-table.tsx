'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { clockText } from '#components/ui/clock-text.ts'
import { DataTable } from '#components/ui/data-table.tsx'
import type { Intraday, Quarter } from '#lib/metric/intraday-views.ts'

interface QuarterTableProps {
  day: Intraday
  first: number
  timeOf: (quarter: number) => string
}

/** The same quarters as the charts, in numbers. */
export function QuarterTable({ day, first, timeOf }: QuarterTableProps) {
  const t = useTranslations('intraday')
  const format = useFormatter()
  const rows = day.quarters.map((quarter, at) => ({ ...quarter, at })).slice(first)
  const numeric = (key: string, header: string, cell: (row: Quarter & { at: number }) => string) => ({
    key,
    header,
    numeric: true,
    cell,
  })
  return (
    <div className="overflow-x-auto rounded-card border border-line bg-pane">
      <DataTable
        label={t('title')}
        rowKey={({ at }) => String(at)}
        rows={rows}
        columns={[
          { key: 'time', header: t('time'), cell: ({ at }) => timeOf(at) },
          numeric('arrivals', t('arrivals'), ({ arrivals }) => format.number(arrivals)),
          numeric('forecast', t('forecast'), ({ at }) => {
            const expected = day.forecast?.[at]
            return expected === undefined ? t('none') : format.number(expected, 'decimal')
          }),
          numeric('answered', t('answered'), ({ answered }) => format.number(answered)),
          numeric('abandoned', t('abandoned'), ({ abandoned }) => format.number(abandoned)),
          numeric('waits', t('waits'), ({ waitMs }) => (waitMs === null ? t('none') : clockText(waitMs))),
          numeric('level', t('level'), ({ serviceLevel }) =>
            serviceLevel === null ? t('none') : format.number(serviceLevel, 'percent'),
          ),
        ]}
      />
    </div>
  )
}
