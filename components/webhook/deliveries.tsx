'use client'
import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { useRowCommand } from '#components/admin/use-row-command.ts'
import { useDepartmentName } from '#components/conflict/use-department-name.ts'
import { askOrThrow } from '#components/realtime/connection.ts'
import { Button } from '#components/ui/button.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { RelativeTime } from '#components/ui/relative-time.tsx'
import { sendAgainAction } from '#lib/webhook/actions.ts'
import type { DeliveryRow } from '#lib/webhook/views.ts'
import type { DeliveryEvent } from '#lib/webhook/webhook.ts'
import { DELIVERY_TONES } from './delivery-tones.ts'

const EVERY_MS = 3_000

/** A key of messages may hold no dot. */
const keyOf = {
  'hold.asked': 'hold~asked',
  'hold.lifted': 'hold~lifted',
  test: 'test',
} as const satisfies Record<DeliveryEvent, string>

/** The newest hundred, kept current while they are on screen. */
export function Deliveries({ first }: { first: DeliveryRow[] }) {
  const t = useTranslations('webhook.deliveries')
  const { data } = useQuery({
    queryKey: ['webhook.deliveries', first],
    queryFn: () => askOrThrow('webhook.deliveries', {}),
    initialData: first,
    initialDataUpdatedAt: 0,
    refetchInterval: EVERY_MS,
  })
  return (
    <section aria-label={t('title')} className="pt-6">
      <h2 className="px-4 pb-1 text-title font-semibold md:px-6">{t('title')}</h2>
      <DataTable
        label={t('title')}
        columns={useDeliveryColumns()}
        rows={data}
        rowKey={({ id }) => id}
        empty={<EmptyState>{t('empty')}</EmptyState>}
      />
    </section>
  )
}

function useDeliveryColumns(): Column<DeliveryRow>[] {
  const t = useTranslations('webhook.deliveries')
  const admin = useTranslations('admin')
  const departmentName = useDepartmentName()
  return [
    {
      key: 'event',
      header: t('event'),
      cell: ({ event, department }) => (
        <span className="font-medium">
          {t(`events.${keyOf[event]}`)}
          <span className="font-normal text-ink-2"> · {departmentName(department)}</span>
        </span>
      ),
    },
    { key: 'state', header: t('state'), cell: (row) => <State row={row} /> },
    {
      key: 'answer',
      header: t('answer'),
      className: 'max-md:hidden',
      cell: ({ status, answer, problem, attempts }) =>
        attempts > 0 && (
          <span className="line-clamp-2 max-w-md text-meta wrap-anywhere text-ink-2">
            {problem ?? `${status ?? ''} · ${answer === '' ? t('nothing') : answer}`}
          </span>
        ),
    },
    {
      key: 'when',
      header: t('when'),
      numeric: true,
      cell: ({ createdAt }) => <RelativeTime at={createdAt} className="whitespace-nowrap text-ink-2" />,
    },
    { key: 'actions', header: admin('actions'), actions: true, cell: (row) => <Again row={row} /> },
  ]
}

function State({ row: { state, attempts, nextAt } }: { row: DeliveryRow }) {
  const t = useTranslations('webhook.deliveries')
  const format = useFormatter()
  const words = [
    t('attempts', { count: attempts }),
    state === 'pending' && nextAt && t('next', { when: format.dateTime(new Date(nextAt), 'seconds') }),
  ]
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <Chip tone={DELIVERY_TONES[state]}>{t(`states.${state}`)}</Chip>
      <span className="text-meta text-ink-3">{words.filter(Boolean).join(', ')}</span>
    </span>
  )
}

function Again({ row: { id: deliveryId, department } }: { row: DeliveryRow }) {
  const t = useTranslations('webhook.deliveries')
  const { isBusy, start } = useRowCommand()
  const name = useDepartmentName()(department)
  const again = () =>
    void start({
      run: (commandId) => sendAgainAction({ deliveryId }, commandId),
      said: t('againDone'),
    })
  return (
    <Button size="small" variant="quiet" busy={isBusy} aria-label={t('againNamed', { name })} onClick={again}>
      {t('again')}
    </Button>
  )
}
