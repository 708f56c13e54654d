'use client'
import { useFormatter, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useMemo } from 'react'
import type { Column } from '#components/ui/data-table.tsx'
import type { ImportListRow } from '#lib/import/views.ts'
import { StateChip } from './state-chip.tsx'

export function useImportColumns(): Column<ImportListRow>[] {
  const t = useTranslations('import')
  const format = useFormatter()
  return useMemo(
    () => [
      {
        key: 'file',
        header: t('columns.file'),
        className: 'max-w-64 truncate max-md:max-w-0 max-md:w-full',
        cell: ({ id, fileName }) => (
          <Link href={`/admin/import/${id}`} className="hover:underline">
            <bdi>{fileName}</bdi>
          </Link>
        ),
      },
      {
        key: 'kind',
        header: t('columns.kind'),
        className: 'max-md:hidden',
        cell: ({ kind }) => t(`kinds.${kind}`),
      },
      { key: 'state', header: t('columns.state'), cell: ({ state }) => <StateChip state={state} /> },
      {
        key: 'created',
        header: t('columns.rows'),
        numeric: true,
        cell: ({ created }) => format.number(created),
      },
      {
        key: 'wrong',
        header: t('columns.wrong'),
        numeric: true,
        cell: ({ wrong }) => format.number(wrong),
      },
      {
        key: 'when',
        header: t('columns.when'),
        className: 'max-md:hidden whitespace-nowrap',
        cell: ({ createdAt, agentName }) => (
          <>
            <time dateTime={createdAt}>
              {format.dateTime(new Date(createdAt), 'date')} {format.dateTime(new Date(createdAt), 'time')}
            </time>{' '}
            <span className="text-ink-3">{agentName ? t('by', { name: agentName }) : t('byCommand')}</span>
          </>
        ),
      },
    ],
    [t, format],
  )
}
