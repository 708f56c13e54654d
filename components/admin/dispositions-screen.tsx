'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { notify } from '#components/ui/notify.ts'
import { archiveDispositionAction, restoreDispositionAction } from '#lib/queue/actions.ts'
import type { DispositionRow } from '#lib/queue/views.ts'
import { AdminScreen } from './admin-screen.tsx'
import { ArchiveButton } from './archive-button.tsx'
import { DispositionDialog } from './disposition-dialog.tsx'
import { NothingHere } from './nothing-here.tsx'
import type { Choice } from './pick-list.tsx'
import { RowName } from './row-name.tsx'
import { useSearch } from './use-search.ts'

interface DispositionsScreenProps {
  dispositions: readonly DispositionRow[]
  queues: readonly Choice[]
}

const textOf = ({ label, queueName }: DispositionRow) => `${label} ${queueName ?? ''}`
const STEP = 10

export function DispositionsScreen({ dispositions, queues }: DispositionsScreenProps) {
  const t = useTranslations('admin')
  const router = useRouter()
  const search = useSearch(dispositions, textOf)
  const [open, setOpen] = useState<{ disposition: DispositionRow | null } | null>(null)
  const columns = useDispositionColumns((disposition) => setOpen({ disposition }))
  const saved = () => {
    setOpen(null)
    router.refresh()
    notify({ tone: 'ok', title: t('saved') })
  }
  const last = Math.max(0, ...dispositions.filter((row) => !row.archived).map((row) => row.position))
  return (
    <AdminScreen
      title={t('nav.dispositions')}
      intro={t('dispositions.intro')}
      search={search}
      actions={
        <Button variant="primary" onClick={() => setOpen({ disposition: null })}>
          {t('dispositions.add')}
        </Button>
      }
    >
      <DataTable
        label={t('nav.dispositions')}
        columns={columns}
        rows={search.found}
        rowKey={({ id }) => id}
        empty={<NothingHere search={search} empty={t('dispositions.empty')} />}
      />
      {open && (
        <DispositionDialog
          disposition={open.disposition}
          nextPosition={last + STEP}
          queues={queues}
          onClose={() => setOpen(null)}
          onDone={saved}
        />
      )}
    </AdminScreen>
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
  const t = useTranslations('admin')
  const { id: dispositionId, label: name, archived } = row
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
        archive={(commandId) => archiveDispositionAction({ dispositionId }, commandId)}
        restore={(commandId) => restoreDispositionAction({ dispositionId }, commandId)}
      />
    </>
  )
}
