'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useRowCommand } from '#components/admin/use-row-command.ts'
import { Button } from '#components/ui/button.tsx'
import type { Column } from '#components/ui/data-table.tsx'
import { removeMappingAction } from '#lib/ingest/actions.ts'
import type { MappingRow } from '#lib/ingest/admin-views.ts'
import type { MappingDraft } from './mapping-dialog.tsx'

type OnEdit = (draft: MappingDraft) => void

const muted = ({ id }: MappingRow) => (id === null ? 'font-normal text-ink-3' : undefined)

export function useMappingColumns(onEdit: OnEdit): Column<MappingRow>[] {
  const t = useTranslations('ingest.names')
  const admin = useTranslations('admin')
  const departments = useTranslations('touchpoint.departments')
  return useMemo(
    () => [
      {
        key: 'event',
        header: t('event'),
        cell: (row) => <bdi className={muted(row)}>{row.eventName}</bdi>,
      },
      {
        key: 'meaning',
        header: t('meaning'),
        cell: (row) => (
          <span className={muted(row)}>
            {row.kind}, {departments(row.department)}
          </span>
        ),
      },
      {
        key: 'source',
        header: t('source'),
        className: 'max-md:hidden',
        cell: ({ id, sourceName, origin, isOverridden }) =>
          id === null ? (
            <span className="text-ink-3">
              {isOverridden ? t('overridden') : t('builtIn', { origin: origin ?? '' })}
            </span>
          ) : (
            (sourceName ?? t('everySource'))
          ),
      },
      {
        key: 'actions',
        header: admin('actions'),
        actions: true,
        cell: (row) => <Actions row={row} onEdit={onEdit} />,
      },
    ],
    [t, admin, departments, onEdit],
  )
}

function Actions({ row, onEdit }: { row: MappingRow; onEdit: OnEdit }) {
  const t = useTranslations('ingest.names')
  const admin = useTranslations('admin')
  const { isBusy, start } = useRowCommand()
  const { id: mappingId, eventName: name, isOverridden } = row
  if (mappingId === null)
    return isOverridden ? null : (
      <Button
        size="small"
        variant="quiet"
        aria-label={t('overrideNamed', { name })}
        onClick={() => onEdit(row)}
      >
        {t('override')}
      </Button>
    )
  const remove = () =>
    void start({
      run: (commandId) => removeMappingAction({ mappingId }, commandId),
      said: t('removed', { name }),
    })
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        aria-label={admin('editNamed', { name })}
        onClick={() => onEdit(row)}
      >
        {admin('edit')}
      </Button>
      <Button
        size="small"
        variant="quiet"
        busy={isBusy}
        aria-label={admin('remove', { name })}
        onClick={remove}
      >
        {t('remove')}
      </Button>
    </>
  )
}
