'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import type { Column } from '#components/ui/data-table.tsx'
import { removeScheduleAction } from '#lib/queue/actions.ts'
import type { ScheduleRow } from '#lib/queue/views.ts'
import { EditedList } from './edited-list.tsx'
import { HoursDialog } from './hours-dialog.tsx'
import { HoursNow } from './hours-now.tsx'
import { RowName } from './row-name.tsx'
import { useEditing } from './use-editing.ts'
import { useRowCommand } from './use-row-command.ts'

const textOf = ({ name, timeZone, queueNames }: ScheduleRow) => [name, timeZone, ...queueNames].join(' ')

export function HoursScreen({ schedules }: { schedules: readonly ScheduleRow[] }) {
  const editing = useEditing<ScheduleRow>()
  const columns = useHoursColumns(editing.edit)
  return (
    <EditedList section="hours" rows={schedules} {...{ textOf, columns, editing }}>
      {(schedule) => <HoursDialog schedule={schedule} onClose={editing.close} onDone={editing.saved} />}
    </EditedList>
  )
}

function useHoursColumns(onEdit: (schedule: ScheduleRow) => void): Column<ScheduleRow>[] {
  const t = useTranslations('admin')
  return [
    {
      key: 'name',
      header: t('hours.name'),
      cell: ({ name, timeZone }) => <RowName name={name} detail={timeZone.replaceAll('_', ' ')} />,
    },
    { key: 'now', header: t('hours.now'), cell: (schedule) => <HoursNow hours={schedule} /> },
    {
      key: 'queues',
      header: t('hours.queues'),
      className: 'max-md:hidden',
      cell: ({ queueNames }) => queueNames.join(', ') || t('hours.unused'),
    },
    {
      key: 'holidays',
      header: t('hours.holidays'),
      numeric: true,
      className: 'max-md:hidden',
      cell: ({ holidays }) => holidays.length,
    },
    {
      key: 'actions',
      header: t('actions'),
      actions: true,
      cell: (schedule) => <HoursActions {...{ schedule, onEdit }} />,
    },
  ]
}

interface HoursActionsProps {
  schedule: ScheduleRow
  onEdit: (schedule: ScheduleRow) => void
}

function HoursActions({ schedule, onEdit }: HoursActionsProps) {
  const t = useTranslations('admin')
  const { isBusy, start } = useRowCommand()
  const { id: scheduleId, name } = schedule
  const remove = () =>
    void start({
      run: (commandId) => removeScheduleAction({ scheduleId }, commandId),
      said: t('hours.removed', { name }),
    })
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        aria-label={t('editNamed', { name })}
        onClick={() => onEdit(schedule)}
      >
        {t('edit')}
      </Button>
      <Button size="small" variant="quiet" busy={isBusy} aria-label={t('remove', { name })} onClick={remove}>
        {t('hours.remove')}
      </Button>
    </>
  )
}
