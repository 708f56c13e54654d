'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { notify } from '#components/ui/notify.ts'
import { removeScheduleAction } from '#lib/queue/actions.ts'
import type { ScheduleRow } from '#lib/queue/views.ts'
import { AdminScreen } from './admin-screen.tsx'
import { HoursDialog } from './hours-dialog.tsx'
import { HoursNow } from './hours-now.tsx'
import { NothingHere } from './nothing-here.tsx'
import { RowName } from './row-name.tsx'
import { useRowCommand } from './use-row-command.ts'
import { useSearch } from './use-search.ts'

const textOf = ({ name, timeZone, queueNames }: ScheduleRow) => [name, timeZone, ...queueNames].join(' ')

export function HoursScreen({ schedules }: { schedules: readonly ScheduleRow[] }) {
  const t = useTranslations('admin')
  const router = useRouter()
  const search = useSearch(schedules, textOf)
  const [open, setOpen] = useState<{ schedule: ScheduleRow | null } | null>(null)
  const columns = useHoursColumns((schedule) => setOpen({ schedule }))
  const saved = () => {
    setOpen(null)
    router.refresh()
    notify({ tone: 'ok', title: t('saved') })
  }
  return (
    <AdminScreen
      title={t('nav.hours')}
      intro={t('hours.intro')}
      search={search}
      actions={
        <Button variant="primary" onClick={() => setOpen({ schedule: null })}>
          {t('hours.add')}
        </Button>
      }
    >
      <DataTable
        label={t('nav.hours')}
        columns={columns}
        rows={search.found}
        rowKey={({ id }) => id}
        empty={<NothingHere search={search} empty={t('hours.empty')} />}
      />
      {open && <HoursDialog schedule={open.schedule} onClose={() => setOpen(null)} onDone={saved} />}
    </AdminScreen>
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
