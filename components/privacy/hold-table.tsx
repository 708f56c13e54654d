'use client'
import { useFormatter, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useMemo } from 'react'
import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { LegalHoldView } from '#lib/privacy/views.ts'
import { ReleaseHold } from './hold-line.tsx'

/** The holds that stand. */
export function HoldTable({ holds }: { holds: readonly LegalHoldView[] }) {
  const t = useTranslations('privacy')
  return (
    <DataTable
      label={t('admin.holds')}
      columns={useColumns()}
      rows={holds}
      rowKey={({ id }) => id}
      empty={<EmptyState>{t('hold.empty')}</EmptyState>}
    />
  )
}

function useColumns(): Column<LegalHoldView>[] {
  const t = useTranslations('privacy.hold')
  const format = useFormatter()
  return useMemo(
    () => [
      {
        key: 'customer',
        header: t('customer'),
        cell: ({ customerId, customerName }) => (
          <Link href={`/customers/${customerId}`} className="rounded-mark underline-offset-2 hover:underline">
            <bdi>{customerName}</bdi>
          </Link>
        ),
      },
      {
        key: 'reason',
        header: t('reasonShort'),
        cell: ({ reason }) => <bdi className="wrap-anywhere">{reason}</bdi>,
      },
      {
        key: 'until',
        header: t('untilShort'),
        className: 'whitespace-nowrap',
        cell: ({ until }) => (until ? format.dateTime(new Date(until), 'date') : t('open')),
      },
      {
        key: 'placed',
        header: t('placed'),
        className: 'max-md:hidden',
        cell: ({ placedByName, placedAt }) => (
          <>
            <bdi>{placedByName}</bdi>
            <span className="text-ink-3">, {format.dateTime(new Date(placedAt), 'date')}</span>
          </>
        ),
      },
      { key: 'actions', header: t('release'), actions: true, cell: (hold) => <ReleaseHold hold={hold} /> },
    ],
    [t, format],
  )
}
