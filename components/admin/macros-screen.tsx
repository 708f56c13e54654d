'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Column } from '#components/ui/data-table.tsx'
import { archiveMacroAction, restoreMacroAction } from '#lib/queue/actions.ts'
import type { MacroRow } from '#lib/queue/views.ts'
import { EditedList } from './edited-list.tsx'
import { MacroDialog } from './macro-dialog.tsx'
import type { Choice } from './pick-list.tsx'
import { RowActions } from './row-actions.tsx'
import { RowName } from './row-name.tsx'
import { useEditing } from './use-editing.ts'

interface MacrosScreenProps {
  macros: readonly MacroRow[]
  queues: readonly Choice[]
}

const textOf = ({ title, text, queueName }: MacroRow) => `${title} ${text} ${queueName ?? ''}`

const firstLine = (text: string) => text.trim().split('\n')[0]?.slice(0, 140)

export function MacrosScreen({ macros, queues }: MacrosScreenProps) {
  const editing = useEditing<MacroRow>()
  const columns = useMacroColumns(editing.edit)
  return (
    <EditedList section="macros" rows={macros} {...{ textOf, columns, editing }}>
      {(macro) => <MacroDialog {...{ macro, queues }} onClose={editing.close} onDone={editing.saved} />}
    </EditedList>
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
  const { id: macroId, title: name, archived } = row
  return (
    <RowActions
      name={name}
      isArchived={archived}
      onEdit={() => onEdit(row)}
      archive={(commandId) => archiveMacroAction({ macroId }, commandId)}
      restore={(commandId) => restoreMacroAction({ macroId }, commandId)}
    />
  )
}
