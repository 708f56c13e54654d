'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { AdminScreen } from './admin-screen.tsx'
import { NothingHere } from './nothing-here.tsx'
import type { Editing } from './use-editing.ts'
import { useSearch } from './use-search.ts'

interface EditedListProps<Row> {
  /** Its words: `nav`, `intro`, `add` and `empty`. */
  section: 'hours' | 'alerts' | 'offers' | 'macros' | 'dispositions'
  rows: readonly Row[]
  textOf: (row: Row) => string
  columns: readonly Column<Row>[]
  editing: Editing<Row>
  /** The form for a row, or for a new one. */
  children: (row: Row | null) => ReactNode
}

/** A screen that is one table, searched through, whose rows are added and edited in a dialog. */
export function EditedList<Row extends { id: string }>(props: EditedListProps<Row>) {
  const { section, rows, textOf, columns, editing, children } = props
  const t = useTranslations('admin')
  const search = useSearch(rows, textOf)
  return (
    <AdminScreen
      title={t(`nav.${section}`)}
      intro={t(`${section}.intro`)}
      search={search}
      actions={
        <Button variant="primary" onClick={editing.add}>
          {t(`${section}.add`)}
        </Button>
      }
    >
      <DataTable
        label={t(`nav.${section}`)}
        columns={columns}
        rows={search.found}
        rowKey={({ id }) => id}
        empty={<NothingHere search={search} empty={t(`${section}.empty`)} />}
      />
      {editing.open && children(editing.open.row)}
    </AdminScreen>
  )
}
