'use client'
import { useFormatter, useTranslations } from 'next-intl'
import Link from 'next/link'
import { PROMISE_TONES } from '#components/promise/promise-line.tsx'
import { Chip } from '#components/ui/chip.tsx'
import type { Column } from '#components/ui/data-table.tsx'
import type { LedgerRow } from '#lib/metric/list-ledger.ts'

const linkClass = 'underline decoration-transparent underline-offset-2 hover:decoration-current'

/** Of the ledger: what, how it stands, when, to whom and by whom. */
export function useLedgerColumns(): readonly Column<LedgerRow>[] {
  const [t, promise] = [useTranslations('insights.ledger'), useTranslations('promise')]
  const format = useFormatter()
  const when = (at: string) => format.dateTime(new Date(at), 'dayTime')
  return [
    {
      key: 'what',
      header: t('what'),
      className: 'md:min-w-56',
      cell: (row) => <WhatAndWho row={row} />,
    },
    {
      key: 'state',
      header: t('state'),
      cell: ({ state }) => <Chip tone={PROMISE_TONES[state]}>{promise(`state.${state}`)}</Chip>,
    },
    {
      key: 'due',
      header: t('due'),
      className: 'md:whitespace-nowrap',
      cell: ({ dueAt, settledAt, state }) => (
        <>
          <time dateTime={dueAt} className={state === 'broken' ? 'text-bad' : undefined}>
            {when(dueAt)}
          </time>
          {settledAt && (
            <span className="block text-meta text-ink-3">{t('settled', { when: when(settledAt) })}</span>
          )}
        </>
      ),
    },
    {
      key: 'customer',
      header: t('customer'),
      className: 'max-md:hidden',
      cell: (row) => <CustomerLink row={row} />,
    },
    {
      key: 'by',
      header: t('by'),
      className: 'max-md:hidden',
      cell: ({ madeBy }) => madeBy && <bdi>{madeBy}</bdi>,
    },
  ]
}

/** On a small screen the customer and who promised stand below the words. */
function WhatAndWho({ row }: { row: LedgerRow }) {
  const { text, conversationId, madeBy } = row
  return (
    <>
      {conversationId ? (
        <Link href={`/desk?c=${conversationId}`} prefetch={false} className={linkClass} dir="auto">
          {text}
        </Link>
      ) : (
        <span dir="auto">{text}</span>
      )}
      <span className="block text-meta font-normal text-ink-2 md:hidden">
        <CustomerLink row={row} />
        {madeBy && (
          <>
            {' · '}
            <bdi>{madeBy}</bdi>
          </>
        )}
      </span>
    </>
  )
}

function CustomerLink({ row: { customerId, customerName } }: { row: LedgerRow }) {
  return (
    <Link href={`/customers/${customerId}`} prefetch={false} className={linkClass}>
      <bdi>{customerName}</bdi>
    </Link>
  )
}
