import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface Column<Row> {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** Numbers stand at the end. */
  numeric?: boolean
  /** Actions show on hover and focus, and always on touch. */
  actions?: boolean
  className?: string
}

interface DataTableProps<Row> {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  isSelected?: (row: Row) => boolean
  /** Instead of rows when there are none. */
  empty?: ReactNode
  className?: string
}

const align = (numeric: boolean | undefined) => (numeric ? 'text-end' : 'text-start')
const actionsClass = `flex justify-end gap-1 opacity-0 transition-opacity group-hover:opacity-100
  group-focus-within:opacity-100 pointer-coarse:opacity-100 forced-colors:opacity-100`

/** Sticky head inside whatever scrolls; the first column names its row. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, isSelected, empty, className } = props
  return (
    <table aria-label={label} className={classNames('w-full border-separate border-spacing-0', className)}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={classNames(
                'sticky top-0 z-10 h-9 border-b border-line bg-pane px-3 text-meta font-medium text-ink-3',
                align(column.numeric),
                column.className,
              )}
            >
              {column.actions ? <span className="sr-only">{column.header}</span> : column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            aria-selected={isSelected?.(row)}
            className="group hover:bg-bg aria-selected:bg-accent-soft"
          >
            {columns.map((column, index) => (
              <TableCell key={column.key} column={column} row={row} names={index === 0} />
            ))}
          </tr>
        ))}
        {rows.length === 0 && empty && (
          <tr>
            <td colSpan={columns.length}>{empty}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

function TableCell<Row>({ column, row, names }: { column: Column<Row>; row: Row; names: boolean }) {
  const Cell = names ? 'th' : 'td'
  return (
    <Cell
      scope={names ? 'row' : undefined}
      className={classNames(
        'h-9 border-b border-line px-3 py-1 group-last:border-transparent',
        names ? 'font-semibold' : 'font-normal',
        align(column.numeric),
        column.className,
      )}
    >
      {column.actions ? <div className={actionsClass}>{column.cell(row)}</div> : column.cell(row)}
    </Cell>
  )
}
