'use client'
import { useTranslations } from 'next-intl'
import { useEditing } from '#components/admin/use-editing.ts'
import { Button } from '#components/ui/button.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { FactTypeRow } from '#lib/fact/fact-type-views.ts'
import { FactSection } from './fact-section.tsx'
import { FactTypeDialog } from './fact-type-dialog.tsx'
import { useOwnColumns } from './use-own-columns.tsx'

/** The administrators' own kinds of facts. */
export function OwnTypes({ types }: { types: readonly FactTypeRow[] }) {
  const t = useTranslations('fact.own')
  const editing = useEditing<FactTypeRow>()
  const columns = useOwnColumns(editing.edit)
  return (
    <FactSection
      title={t('title')}
      hint={t('hint')}
      actions={
        <Button variant="primary" onClick={editing.add}>
          {t('add')}
        </Button>
      }
    >
      <DataTable
        label={t('title')}
        columns={columns}
        rows={types}
        rowKey={({ id }) => id}
        empty={<EmptyState>{t('empty')}</EmptyState>}
      />
      {editing.open && (
        <FactTypeDialog kept={editing.open.row} onClose={editing.close} onDone={editing.saved} />
      )}
    </FactSection>
  )
}
