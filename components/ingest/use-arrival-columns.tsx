'use client'
import { useFormatter, useTranslations } from 'next-intl'
import Link from 'next/link'
import { Chip } from '#components/ui/chip.tsx'
import type { Column } from '#components/ui/data-table.tsx'
import type { Tone } from '#components/ui/tone.ts'
import type { ArrivalRow } from '#lib/ingest/admin-views.ts'
import type { RawEventState } from '#lib/ingest/raw-event.ts'

interface Choosing {
  chosen: ReadonlySet<string>
  onChoose: (ids: ReadonlySet<string>) => void
  onOpen: (id: string) => void
}

export const STATE_TONES: Record<RawEventState, Tone> = {
  pending: 'warn',
  done: 'ok',
  quarantined: 'bad',
  discarded: 'neutral',
}

export function useArrivalColumns(choosing: Choosing): Column<ArrivalRow>[] {
  const t = useTranslations('ingest.arrivals')
  const format = useFormatter()
  return [
    { key: 'what', header: t('what'), cell: (row) => <What row={row} {...choosing} /> },
    {
      key: 'state',
      header: t('state'),
      cell: ({ state }) => <Chip tone={STATE_TONES[state]}>{t(`states.${state}`)}</Chip>,
    },
    {
      key: 'source',
      header: t('source'),
      className: 'max-md:hidden',
      cell: ({ sourceName }) => <bdi>{sourceName}</bdi>,
    },
    {
      key: 'customer',
      header: t('customer'),
      className: 'max-md:hidden',
      cell: ({ customerId }) =>
        customerId && (
          <Link href={`/customers/${customerId}`} className="text-accent underline-offset-2 hover:underline">
            {t('openCustomer')}
          </Link>
        ),
    },
    {
      key: 'when',
      header: t('when'),
      numeric: true,
      cell: ({ receivedAt }) => (
        <time
          dateTime={receivedAt}
          title={format.dateTime(new Date(receivedAt), 'full')}
          className="whitespace-nowrap text-ink-2"
        >
          {format.dateTime(new Date(receivedAt), 'seconds')}
        </time>
      ),
    },
  ]
}

function What({ row, chosen, onChoose, onOpen }: Choosing & { row: ArrivalRow }) {
  const t = useTranslations('ingest.arrivals')
  const { id, type, name, state, problem } = row
  const label = name ?? type
  const isSelectable = state === 'quarantined' || state === 'discarded'
  const choose = () => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChoose(next)
  }
  return (
    <span className="flex items-start gap-2">
      {isSelectable && (
        <input
          type="checkbox"
          aria-label={t('select', { name: label })}
          checked={chosen.has(id)}
          onChange={choose}
          className="mt-0.5 size-4 shrink-0 accent-accent"
        />
      )}
      <span className="grid min-w-0">
        <button
          type="button"
          onClick={() => onOpen(id)}
          className="min-h-6 rounded-mark text-start font-medium underline-offset-2 hover:underline"
        >
          <bdi className="wrap-anywhere">{label}</bdi>
          {name && <span className="ms-2 text-meta font-normal text-ink-3">{type}</span>}
        </button>
        {problem && <span className="text-meta font-normal wrap-anywhere text-bad">{problem}</span>}
      </span>
    </span>
  )
}
