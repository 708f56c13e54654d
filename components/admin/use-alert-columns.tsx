'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Column } from '#components/ui/data-table.tsx'
import { archiveAlertRuleAction, restoreAlertRuleAction } from '#lib/metric/alert-actions.ts'
import type { AlertRuleRow } from '#lib/metric/alert-rule.ts'
import { shownThreshold } from './alert-form.ts'
import { RowActions } from './row-actions.tsx'
import { RowName } from './row-name.tsx'

export function useAlertColumns(onEdit: (row: AlertRuleRow) => void): Column<AlertRuleRow>[] {
  const t = useTranslations('admin')
  return useMemo(
    () => [
      {
        key: 'what',
        header: t('alerts.what'),
        cell: ({ kind, archived }) => <RowName name={t(`alerts.kind.${kind}`)} isArchived={archived} />,
      },
      {
        key: 'when',
        header: t('alerts.when'),
        cell: (row) => t(`alerts.says.${row.kind}`, { value: shownThreshold(row) }),
      },
      {
        key: 'queue',
        header: t('alerts.queue'),
        className: 'max-sm:hidden',
        cell: ({ queueName }) => queueName ?? <span className="text-ink-3">{t('everyQueue')}</span>,
      },
      {
        key: 'calls',
        header: t('alerts.calls'),
        className: 'max-sm:hidden',
        cell: ({ notify, sound }) => {
          const how = [notify && t('alerts.notify'), sound && t('alerts.sound')].filter(Boolean).join(', ')
          return how || <span className="text-ink-3">{t('alerts.silent')}</span>
        },
      },
      {
        key: 'actions',
        header: t('actions'),
        actions: true,
        cell: (row) => <AlertActions row={row} onEdit={onEdit} />,
      },
    ],
    [t, onEdit],
  )
}

function AlertActions({ row, onEdit }: { row: AlertRuleRow; onEdit: (row: AlertRuleRow) => void }) {
  const t = useTranslations('admin')
  const { id: alertRuleId, kind, queueName, archived } = row
  const name = `${t(`alerts.kind.${kind}`)}, ${queueName ?? t('everyQueue')}`
  return (
    <RowActions
      name={name}
      isArchived={archived}
      onEdit={() => onEdit(row)}
      archive={(commandId) => archiveAlertRuleAction({ alertRuleId }, commandId)}
      restore={(commandId) => restoreAlertRuleAction({ alertRuleId }, commandId)}
    />
  )
}
