'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { notify } from '#components/ui/notify.ts'
import { archiveMacroAction, restoreMacroAction } from '#lib/queue/actions.ts'
import type { MacroRow } from '#lib/queue/views.ts'
import { AdminScreen } from './admin-screen.tsx'
import { ArchiveButton } from './archive-button.tsx'
import { MacroDialog } from './macro-dialog.tsx'
import { NothingHere } from './nothing-here.tsx'
import type { Choice } from './pick-list.tsx'
import { RowName } from './row-name.tsx'
import { useSearch } from './use-search.ts'

interface MacrosScreenProps {
  macros: readonly MacroRow[]
  queues: readonly Choice[]
}

const textOf = ({ title, text, queueName }: MacroRow) => `${title} ${text} ${queueName ?? ''}`

const firstLine = (text: string) => text.trim().split('\n')[0]?.slice(0, 140)

export function MacrosScreen({ macros, queues }: MacrosScreenProps) {
  const t = useTranslations('admin')
  const router = useRouter()
  const search = useSearch(macros, textOf)
  const [open, setOpen] = useState<{ macro: MacroRow | null } | null>(null)
  const columns = useMacroColumns((macro) => setOpen({ macro }))
  const saved = () => {
    setOpen(null)
    router.refresh()
    notify({ tone: 'ok', title: t('saved') })
  }
  return (
    <AdminScreen
      title={t('nav.macros')}
      intro={t('macros.intro')}
      search={search}
      actions={
        <Button variant="primary" onClick={() => setOpen({ macro: null })}>
          {t('macros.add')}
        </Button>
      }
    >
      <DataTable
        label={t('nav.macros')}
        columns={columns}
        rows={search.found}
        rowKey={({ id }) => id}
        empty={<NothingHere search={search} empty={t('macros.empty')} />}
      />
      {open && (
        <MacroDialog macro={open.macro} queues={queues} onClose={() => setOpen(null)} onDone={saved} />
      )}
    </AdminScreen>
  )
}

function useMacroColumns(onEdit: (row: MacroRow) => void): Column<MacroRow>[] {
  const t = useTranslations('admin')
  return useMemo(
    () => [
      {
        key: 'title',
        header: t('macros.name'),
        cell: ({ title, text, archived }) => (
          <RowName name={title} detail={firstLine(text)} isArchived={archived} />
        ),
      },
      {
        key: 'queue',
        header: t('macros.queue'),
        cell: ({ queueName }) => queueName ?? <span className="text-ink-3">{t('everyQueue')}</span>,
      },
      {
        key: 'actions',
        header: t('actions'),
        actions: true,
        cell: (row) => <MacroActions row={row} onEdit={onEdit} />,
      },
    ],
    [t, onEdit],
  )
}

function MacroActions({ row, onEdit }: { row: MacroRow; onEdit: (row: MacroRow) => void }) {
  const t = useTranslations('admin')
  const { id: macroId, title: name, archived } = row
  return (
    <>
      {!archived && (
        <Button
          size="small"
          variant="quiet"
          aria-label={t('editNamed', { name })}
          onClick={() => onEdit(row)}
        >
          {t('edit')}
        </Button>
      )}
      <ArchiveButton
        name={name}
        isArchived={archived}
        archive={(commandId) => archiveMacroAction({ macroId }, commandId)}
        restore={(commandId) => restoreMacroAction({ macroId }, commandId)}
      />
    </>
  )
}
