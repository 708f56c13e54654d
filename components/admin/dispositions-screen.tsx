'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Column } from '#components/ui/data-table.tsx'
import { archiveDispositionAction, restoreDispositionAction } from '#lib/queue/actions.ts'
import type { DispositionRow } from '#lib/queue/views.ts'
import { DispositionDialog } from './disposition-dialog.tsx'
import { EditedList } from './edited-list.tsx'
import type { Choice } from './pick-list.tsx'
import { RowActions } from './row-actions.tsx'
import { RowName } from './row-name.tsx'
import { useEditing } from './use-editing.ts'

interface DispositionsScreenProps {
  dispositions: readonly DispositionRow[]
  queues: readonly Choice[]
}

const textOf = ({ label, queueName }: DispositionRow) => `${label} ${queueName ?? ''}`
const STEP = 10

export function DispositionsScreen({ dispositions, queues }: DispositionsScreenProps) {
  const editing = useEditing<DispositionRow>()
  const columns = useDispositionColumns(editing.edit)
  const last = Math.max(0, ...dispositions.filter((row) => !row.archived).map((row) => row.position))
  return (
    <EditedList section="dispositions" rows={dispositions} {...{ textOf, columns, editing }}>
      {(disposition) => (
        <DispositionDialog
          disposition={disposition}
          nextPosition={last + STEP}
          queues={queues}
          onClose={editing.close}
          onDone={editing.saved}
        />
      )}
    </EditedList>
  )
}

function useDispositionColumns(onEdit: (row: DispositionRow) => void): Column<DispositionRow>[] {
  const t = useTranslations('admin')
  return useMemo(
    () => [
      {
        key: 'label',
        header: t('dispositions.label'),
        cell: ({ label, archived }) => <RowName name={label} isArchived={archived} />,
      },
      {
        key: 'queue',
        header: t('dispositions.queue'),
        cell: ({ queueName }) => queueName ?? <span className="text-ink-3">{t('everyQueue')}</span>,
      },
      {
        key: 'position',
        header: t('dispositions.position'),
        numeric: true,
        className: 'max-md:hidden',
        cell: ({ position }) => position,
      },
      {
        key: 'actions',
        header: t('actions'),
        actions: true,
        cell: (row) => <DispositionActions row={row} onEdit={onEdit} />,
      },
    ],
    [t, onEdit],
  )
}

function DispositionActions({ row, onEdit }: { row: DispositionRow; onEdit: (row: DispositionRow) => void }) {
  const { id: dispositionId, label: name, archived } = row
  return (
    <RowActions
      name={name}
      isArchived={archived}
      onEdit={() => onEdit(row)}
      archive={(commandId) => archiveDispositionAction({ dispositionId }, commandId)}
      restore={(commandId) => restoreDispositionAction({ dispositionId }, commandId)}
    />
  )
}
