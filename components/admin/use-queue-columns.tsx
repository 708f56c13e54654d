'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import type { Column } from '#components/ui/data-table.tsx'
import type { PersonRow } from '#lib/agent/views.ts'
import { archiveQueueAction, restoreQueueAction } from '#lib/queue/actions.ts'
import type { QueueRow, ScheduleRow } from '#lib/queue/views.ts'
import { ArchiveButton } from './archive-button.tsx'
import { HoursNow } from './hours-now.tsx'
import { QueueWarnings } from './queue-warnings.tsx'
import { RowName } from './row-name.tsx'

interface Known {
  queues: readonly QueueRow[]
  people: readonly PersonRow[]
  schedules: readonly ScheduleRow[]
  onEdit: (queue: QueueRow) => void
  /** What waits there must go somewhere first. */
  onEmpty: (queue: QueueRow) => void
}

export function useQueueColumns(known: Known): Column<QueueRow>[] {
  const t = useTranslations('admin')
  const { schedules, onEdit, onEmpty } = known
  return [
    {
      key: 'name',
      header: t('queues.name'),
      cell: (queue) => (
        <>
          <RowName name={queue.name} detail={queue.teamName} isArchived={queue.archived} />
          {!queue.archived && <QueueWarnings queue={queue} {...known} />}
        </>
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
      key: 'skills',
      header: t('queues.skills'),
      className: 'max-lg:hidden',
      cell: ({ skills }) => skills.map(({ name, level }) => `${name} ${level}`).join(', '),
    },
    {
      key: 'hours',
      header: t('queues.hoursShort'),
      className: 'max-lg:hidden',
      cell: ({ scheduleId }) => <Hours schedule={schedules.find(({ id }) => id === scheduleId)} />,
    },
    {
      key: 'wrapUp',
      header: t('queues.wrapUpShort'),
      className: 'max-xl:hidden',
      cell: ({ wrapUpRequired }) => t(wrapUpRequired ? 'queues.required' : 'queues.optional'),
    },
    { key: 'people', header: t('queues.people'), numeric: true, cell: ({ agentIds }) => agentIds.length },
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
      cell: (queue) => <QueueActions {...{ queue, onEdit, onEmpty }} />,
    },
  ]
}

function Hours({ schedule }: { schedule: ScheduleRow | undefined }) {
  const t = useTranslations('admin.queues')
  if (!schedule) return t('alwaysOpen')
  return (
    <span className="grid">
      <bdi>{schedule.name}</bdi>
      <span className="text-meta text-ink-3">
        <HoursNow hours={schedule} />
      </span>
    </span>
  )
}

type QueueActionsProps = Pick<Known, 'onEdit' | 'onEmpty'> & { queue: QueueRow }

function QueueActions({ queue, onEdit, onEmpty }: QueueActionsProps) {
  const t = useTranslations('admin')
  const { id: queueId, name, archived, looseCount } = queue
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
      {looseCount > 0 && !archived ? (
        <Button
          size="small"
          variant="quiet"
          aria-label={t('archiveNamed', { name })}
          onClick={() => onEmpty(queue)}
        >
          {t('archive')}
        </Button>
      ) : (
        <ArchiveButton
          name={name}
          isArchived={archived}
          archive={(commandId) => archiveQueueAction({ queueId }, commandId)}
          restore={(commandId) => restoreQueueAction({ queueId }, commandId)}
        />
      )}
    </>
  )
}
