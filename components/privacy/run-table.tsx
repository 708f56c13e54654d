'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { RetentionRunView } from '#lib/privacy/views.ts'

/** What the last nights took. */
export function RunTable({ runs }: { runs: readonly RetentionRunView[] }) {
  const t = useTranslations('privacy.admin')
  return (
    <DataTable
      label={t('runs')}
      columns={useColumns()}
      rows={runs}
      rowKey={({ id }) => id}
      empty={<EmptyState>{t('runsEmpty')}</EmptyState>}
    />
  )
}

function useColumns(): Column<RetentionRunView>[] {
  const t = useTranslations('privacy')
  const format = useFormatter()
  return useMemo(
    () => [
      {
        key: 'when',
        header: t('admin.when'),
        className: 'whitespace-nowrap',
        cell: ({ startedAt }) => (
          <time dateTime={startedAt} className="font-normal">
            {format.dateTime(new Date(startedAt), 'date')} {format.dateTime(new Date(startedAt), 'time')}
          </time>
        ),
      },
      { key: 'what', header: t('admin.what'), cell: ({ kind }) => t(`retention.${kind}`) },
      {
        key: 'rule',
        header: t('admin.rule'),
        className: 'max-md:hidden',
        cell: ({ days }) => t('admin.days', { count: days }),
      },
      {
        key: 'result',
        header: t('admin.result'),
        cell: ({ removed, held, finishedAt }) =>
          [
            t('admin.removed', { count: removed }),
            held > 0 && t('admin.held', { count: held }),
            finishedAt === null && t('admin.running'),
          ]
            .filter(Boolean)
            .join(', '),
      },
    ],
    [t, format],
  )
}
