'use client'
import { useFormatter, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useMemo } from 'react'
import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { PrivacyRequestView } from '#lib/privacy/views.ts'
import { CertificateText } from './certificate-text.tsx'
import { ExportLinks } from './export-links.tsx'
import { RequestChip } from './request-chip.tsx'
import { RequestProgress } from './request-line.tsx'

/** Erasures and exports of all customers. */
export function RequestTable({ requests }: { requests: readonly PrivacyRequestView[] }) {
  const t = useTranslations('privacy.admin')
  return (
    <DataTable
      label={t('requests')}
      columns={useColumns()}
      rows={requests}
      rowKey={({ id }) => id}
      empty={<EmptyState>{t('requestsEmpty')}</EmptyState>}
    />
  )
}

function useColumns(): Column<PrivacyRequestView>[] {
  const t = useTranslations('privacy')
  const format = useFormatter()
  return useMemo(
    () => [
      { key: 'kind', header: t('admin.kind'), cell: ({ kind }) => t(`request.kind.${kind}`) },
      {
        key: 'customer',
        header: t('admin.customer'),
        cell: ({ customerId, customerName }) => (
          <Link href={`/customers/${customerId}`} className="rounded-mark underline-offset-2 hover:underline">
            <bdi>{customerName}</bdi>
          </Link>
        ),
      },
      { key: 'state', header: t('admin.stateColumn'), cell: (request) => <State request={request} /> },
      {
        key: 'asked',
        header: t('admin.askedColumn'),
        className: 'max-md:hidden whitespace-nowrap',
        cell: ({ askedByName, askedAt }) => (
          <>
            <bdi>{askedByName}</bdi>
            <span className="text-ink-3">, {format.dateTime(new Date(askedAt), 'date')}</span>
          </>
        ),
      },
    ],
    [t, format],
  )
}

function State({ request }: { request: PrivacyRequestView }) {
  const t = useTranslations('privacy.request')
  const { kind, state, certificate } = request
  return (
    <div className="grid max-w-prose gap-1 py-1">
      <span className="flex flex-wrap items-center gap-2">
        <RequestChip state={state} />
        <ExportLinks request={request} />
      </span>
      {state === 'running' && <RequestProgress request={request} />}
      {kind === 'erasure' && state === 'failed' && <span className="text-ink-2">{t('failed')}</span>}
      {certificate && <CertificateText certificate={certificate} />}
    </div>
  )
}
