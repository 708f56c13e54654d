'use client'
import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import Link from 'next/link'
import { askOrThrow } from '#components/realtime/connection.ts'
import { Chip } from '#components/ui/chip.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { ListSkeleton } from '#components/ui/list-skeleton.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import type { ArrivalDetail } from '#lib/ingest/admin-views.ts'
import { DEPARTMENTS } from '#lib/touchpoint/kinds.ts'
import { RawForm } from './raw-form.tsx'
import { STATE_TONES } from './use-arrival-columns.tsx'

interface ArrivalSheetProps {
  id: string
  onClose: () => void
  onDone: () => void
}

/** While it waits to be read. */
const PENDING_MS = 1_000

/** One event: what was sent, and what became of it. */
export function ArrivalSheet({ id, onClose, onDone }: ArrivalSheetProps) {
  const t = useTranslations('ingest.arrival')
  const query = useQuery({
    queryKey: ['ingest.arrival', id],
    queryFn: () => askOrThrow('ingest.arrival', { id }),
    gcTime: 0,
    refetchInterval: ({ state }) => (state.data?.state === 'pending' ? PENDING_MS : false),
  })
  const { data } = query
  return (
    <Sheet title={data?.name ?? data?.type ?? t('title')} onClose={onClose}>
      {data ? (
        <div className="grid gap-5">
          <Facts detail={data} />
          <RawForm
            detail={data}
            onDone={() => {
              onDone()
              void query.refetch()
            }}
          />
        </div>
      ) : query.isError ? (
        <ErrorState title={t('failed')} onRetry={() => void query.refetch()} retrying={query.isFetching}>
          {query.error.message}
        </ErrorState>
      ) : (
        <ListSkeleton />
      )}
    </Sheet>
  )
}

function Facts({ detail }: { detail: ArrivalDetail }) {
  const t = useTranslations('ingest.arrival')
  const arrivals = useTranslations('ingest.arrivals')
  const departments = useTranslations('touchpoint.departments')
  const format = useFormatter()
  const { state, problem, receivedAt, at, sourceName, messageId, attempts, touchpoint, customerId } = detail
  const time = (value: string) => format.dateTime(new Date(value), 'full')
  const department = DEPARTMENTS.find((name) => name === touchpoint?.department) ?? 'other'
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-center gap-2">
        <Chip tone={STATE_TONES[state]}>{arrivals(`states.${state}`)}</Chip>
        <span className="text-meta text-ink-3">{detail.type}</span>
      </p>
      {problem && <p className="rounded-control bg-bad-soft px-3 py-2 text-bad">{problem}</p>}
      <DefinitionList
        items={[
          {
            term: t('became'),
            value: touchpoint
              ? `${touchpoint.title} · ${touchpoint.kind}, ${departments(department)}`
              : t('nothing'),
          },
          ...(customerId
            ? [
                {
                  term: t('customer'),
                  value: (
                    <Link
                      href={`/customers/${customerId}`}
                      className="text-accent underline-offset-2 hover:underline"
                    >
                      {t('openCustomer')}
                    </Link>
                  ),
                },
              ]
            : []),
          { term: t('source'), value: <bdi>{sourceName}</bdi> },
          { term: t('received'), value: time(receivedAt) },
          { term: t('at'), value: <Happened detail={detail} text={time(at)} /> },
          {
            term: t('messageId'),
            value: <span className="font-mono text-meta wrap-anywhere">{messageId}</span>,
          },
          ...(attempts > 1 ? [{ term: t('attempts'), value: attempts }] : []),
        ]}
      />
    </div>
  )
}

const FLAGS = ['future', 'past', 'unreadable'] as const

function Happened({ detail: { timeFlag }, text }: { detail: ArrivalDetail; text: string }) {
  const t = useTranslations('ingest.arrival.flags')
  const flag = FLAGS.find((each) => each === timeFlag)
  return (
    <>
      {text}
      {flag && <span className="text-warn"> · {t(flag)}</span>}
    </>
  )
}
