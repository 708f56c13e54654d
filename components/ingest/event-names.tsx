'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { NothingHere } from '#components/admin/nothing-here.tsx'
import { useSearch } from '#components/admin/use-search.ts'
import { useEditing } from '#components/admin/use-editing.ts'
import { Button } from '#components/ui/button.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { MappingRow, MappingsView, SourceRow } from '#lib/ingest/admin-views.ts'
import { type MappingDraft, MappingDialog } from './mapping-dialog.tsx'
import { UnknownNames } from './unknown-names.tsx'
import { useMappingColumns } from './use-mapping-columns.tsx'

interface EventNamesProps {
  sources: readonly SourceRow[]
  mappings: MappingsView
}

const textOf = ({ eventName, kind, department, sourceName, origin }: MappingRow) =>
  [eventName, kind, department, sourceName, origin].join(' ')

/** Names that came without a meaning, then own meanings, then those that are built in. */
export function EventNames({ sources, mappings: { own, builtIn, unknown } }: EventNamesProps) {
  const t = useTranslations('ingest.names')
  const rows = useMemo(() => [...own, ...builtIn], [own, builtIn])
  const search = useSearch(rows, textOf)
  const editing = useEditing<MappingDraft>()
  const columns = useMappingColumns(editing.edit)
  return (
    <div className="grid gap-4 py-4">
      <div className="sticky start-0 flex flex-wrap items-center gap-3 px-4 md:px-6">
        <p className="grow basis-64 text-ink-2">{t('intro')}</p>
        <TextField
          label={t('event')}
          hideLabel
          type="search"
          placeholder={t('event')}
          value={search.value}
          maxLength={200}
          fieldClassName="w-56 max-sm:grow"
          onChange={({ target }) => search.set(target.value)}
        />
        <Button variant="primary" className="h-8" onClick={editing.add}>
          {t('add')}
        </Button>
      </div>
      {unknown.length > 0 && search.value === '' && (
        <UnknownNames names={unknown} onGive={(eventName) => editing.edit({ eventName })} />
      )}
      <DataTable
        label={t('table')}
        columns={columns}
        rows={search.found}
        rowKey={({ id, eventName }) => id ?? eventName}
        empty={<NothingHere search={search} empty={t('empty')} />}
      />
      {editing.open && (
        <MappingDialog
          draft={editing.open.row}
          sources={sources}
          onClose={editing.close}
          onDone={editing.saved}
        />
      )}
    </div>
  )
}
