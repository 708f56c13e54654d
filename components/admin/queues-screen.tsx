'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { notify } from '#components/ui/notify.ts'
import type { TeamRow } from '#lib/agent/views.ts'
import { archiveQueueAction, restoreQueueAction } from '#lib/queue/actions.ts'
import type { QueueRow } from '#lib/queue/views.ts'
import { AdminScreen } from './admin-screen.tsx'
import { ArchiveButton } from './archive-button.tsx'
import { NothingHere } from './nothing-here.tsx'
import type { Choice } from './pick-list.tsx'
import { QueueDialog } from './queue-dialog.tsx'
import { RowName } from './row-name.tsx'
import { useSearch } from './use-search.ts'

interface QueuesScreenProps {
  queues: readonly QueueRow[]
  teams: readonly TeamRow[]
  people: readonly Choice[]
}

const textOf = ({ name, teamName }: QueueRow) => `${name} ${teamName}`

export function QueuesScreen({ queues, teams, people }: QueuesScreenProps) {
  const t = useTranslations('admin')
  const router = useRouter()
  const search = useSearch(queues, textOf)
  const [open, setOpen] = useState<{ queue: QueueRow | null } | null>(null)
  const columns = useQueueColumns((queue) => setOpen({ queue }))
  const saved = () => {
    setOpen(null)
    router.refresh()
    notify({ tone: 'ok', title: t('saved') })
  }
  const canAdd = teams.length > 0
  return (
    <AdminScreen
      title={t('nav.queues')}
      intro={t('queues.intro')}
      search={search}
      actions={
        canAdd && (
          <Button variant="primary" onClick={() => setOpen({ queue: null })}>
            {t('queues.add')}
          </Button>
        )
      }
    >
      <DataTable
        label={t('nav.queues')}
        columns={columns}
        rows={search.found}
        rowKey={({ id }) => id}
        empty={<NothingHere search={search} empty={t(canAdd ? 'queues.empty' : 'queues.needTeam')} />}
      />
      {open && (
        <QueueDialog
          queue={open.queue}
          teams={teams}
          people={people}
          onClose={() => setOpen(null)}
          onDone={saved}
        />
      )}
    </AdminScreen>
  )
}

function useQueueColumns(onEdit: (queue: QueueRow) => void): Column<QueueRow>[] {
  const t = useTranslations('admin')
  return useMemo(
    () => [
      {
        key: 'name',
        header: t('queues.name'),
        cell: ({ name, teamName, archived }) => (
          <RowName name={name} detail={teamName} isArchived={archived} />
        ),
      },
      {
        key: 'level',
        header: t('queues.level'),
        className: 'max-md:hidden',
        cell: ({ serviceLevelPercent: percent, serviceLevelSeconds: seconds }) =>
          t('queues.levelText', { percent, seconds }),
      },
      {
        key: 'wrapUp',
        header: t('queues.wrapUpShort'),
        className: 'max-lg:hidden',
        cell: ({ wrapUpRequired }) => t(wrapUpRequired ? 'queues.required' : 'queues.optional'),
      },
      {
        key: 'people',
        header: t('queues.people'),
        numeric: true,
        cell: ({ agentIds }) => agentIds.length,
      },
      {
        key: 'open',
        header: t('queues.open'),
        numeric: true,
        className: 'max-md:hidden',
        cell: ({ openCount }) => openCount,
      },
      {
        key: 'actions',
        header: t('actions'),
        actions: true,
        cell: (queue) => <QueueActions queue={queue} onEdit={onEdit} />,
      },
    ],
    [t, onEdit],
  )
}

function QueueActions({ queue, onEdit }: { queue: QueueRow; onEdit: (queue: QueueRow) => void }) {
  const t = useTranslations('admin')
  const { id: queueId, name, archived } = queue
  return (
    <>
      {!archived && (
        <Button
          size="small"
          variant="quiet"
          aria-label={t('editNamed', { name })}
          onClick={() => onEdit(queue)}
        >
          {t('edit')}
        </Button>
      )}
      <ArchiveButton
        name={name}
        isArchived={archived}
        archive={(commandId) => archiveQueueAction({ queueId }, commandId)}
        restore={(commandId) => restoreQueueAction({ queueId }, commandId)}
      />
    </>
  )
}
