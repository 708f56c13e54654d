'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useEditing } from '#components/admin/use-editing.ts'
import { Button } from '#components/ui/button.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { FactTypeRow } from '#lib/fact/fact-type-views.ts'
import { FactSection } from './fact-section.tsx'
import { FactTypeDialog } from './fact-type-dialog.tsx'
import { LookAgainDialog } from './look-again-dialog.tsx'
import { useOwnColumns } from './use-own-columns.tsx'

/** The administrators' own kinds of facts. */
export function OwnTypes({ types }: { types: readonly FactTypeRow[] }) {
  const t = useTranslations('fact.own')
  const editing = useEditing<FactTypeRow>()
  const [lookedFor, setLookedFor] = useState<FactTypeRow | null>(null)
  const columns = useOwnColumns({ onEdit: editing.edit, onLookBack: setLookedFor })
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
      {lookedFor && <LookAgainDialog type={lookedFor} onClose={() => setLookedFor(null)} />}
      {editing.open && (
        <FactTypeDialog kept={editing.open.row} onClose={editing.close} onDone={editing.saved} />
      )}
    </FactSection>
  )
}
