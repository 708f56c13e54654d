'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { notify } from '#components/ui/notify.ts'
import type { PersonRow, TeamRow } from '#lib/agent/views.ts'
import type { QueueRow, ScheduleRow } from '#lib/queue/views.ts'
import { AdminScreen } from './admin-screen.tsx'
import { EmptyQueueDialog } from './empty-queue-dialog.tsx'
import { NothingHere } from './nothing-here.tsx'
import { QueueDialog } from './queue-dialog.tsx'
import { useQueueColumns } from './use-queue-columns.tsx'
import { useSearch } from './use-search.ts'

interface QueuesScreenProps {
  queues: readonly QueueRow[]
  teams: readonly TeamRow[]
  /** Those who may work in a queue. */
  people: readonly PersonRow[]
  schedules: readonly ScheduleRow[]
}

type Open = { kind: 'edit'; queue: QueueRow | null } | { kind: 'empty'; queue: QueueRow } | null

const textOf = ({ name, teamName, skills }: QueueRow) =>
  [name, teamName, ...skills.map((skill) => skill.name)].join(' ')

export function QueuesScreen({ queues, teams, people, schedules }: QueuesScreenProps) {
  const t = useTranslations('admin')
  const router = useRouter()
  const search = useSearch(queues, textOf)
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const columns = useQueueColumns({
    queues,
    people,
    schedules,
    onEdit: (queue) => setOpen({ kind: 'edit', queue }),
    onEmpty: (queue) => setOpen({ kind: 'empty', queue }),
  })
  const saved = () => {
    close()
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
          <Button variant="primary" onClick={() => setOpen({ kind: 'edit', queue: null })}>
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
      {open?.kind === 'edit' && (
        <QueueDialog
          {...{ queues, teams, people, schedules }}
          queue={open.queue}
          onClose={close}
          onDone={saved}
        />
      )}
      {open?.kind === 'empty' && <EmptyQueueDialog queue={open.queue} queues={queues} onClose={close} />}
    </AdminScreen>
  )
}
