'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { RowName } from '#components/admin/row-name.tsx'
import { Button } from '#components/ui/button.tsx'
import { type Column, DataTable } from '#components/ui/data-table.tsx'
import type { RetentionRow } from '#lib/privacy/views.ts'
import { RetentionDialog } from './retention-dialog.tsx'

/** Every kind of data with how long it is kept. */
export function RetentionTable({ rules }: { rules: readonly RetentionRow[] }) {
  const t = useTranslations('privacy.admin')
  const [open, setOpen] = useState<RetentionRow | null>(null)
  return (
    <>
      <DataTable
        label={t('retention')}
        columns={useColumns(setOpen)}
        rows={rules}
        rowKey={({ kind }) => kind}
      />
      {open && <RetentionDialog rule={open} onClose={() => setOpen(null)} />}
    </>
  )
}

function useColumns(onEdit: (rule: RetentionRow) => void): Column<RetentionRow>[] {
  const t = useTranslations('privacy')
  const admin = useTranslations('admin')
  const format = useFormatter()
  return useMemo(
    () => [
      {
        key: 'what',
        header: t('admin.what'),
        cell: ({ kind }) => <RowName name={t(`retention.${kind}`)} detail={t(`retentionHint.${kind}`)} />,
      },
      {
        key: 'kept',
        header: t('admin.kept'),
        className: 'whitespace-nowrap',
        cell: ({ days }) =>
          days === null ? (
            <span className="text-ink-3">{t('admin.forGood')}</span>
          ) : (
            t('admin.days', { count: days })
          ),
      },
      {
        key: 'last',
        header: t('admin.lastNight'),
        className: 'max-md:hidden',
        cell: ({ lastRun }) =>
          lastRun ? (
            <span title={format.dateTime(new Date(lastRun.at), 'full')}>
              {t('admin.removed', { count: lastRun.removed })}
              {lastRun.held > 0 && `, ${t('admin.held', { count: lastRun.held })}`}
            </span>
          ) : (
            <span className="text-ink-3">{t('admin.never')}</span>
          ),
      },
      {
        key: 'actions',
        header: admin('actions'),
        actions: true,
        cell: (rule) => (
          <Button
            size="small"
            variant="quiet"
            aria-label={admin('editNamed', { name: t(`retention.${rule.kind}`) })}
            onClick={() => onEdit(rule)}
          >
            {admin('edit')}
          </Button>
        ),
      },
    ],
    [t, admin, format, onEdit],
  )
}
