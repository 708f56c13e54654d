'use client'
import { CircleHelp } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Popover } from '#components/ui/popover.tsx'
import type { QueueDay } from '#lib/metric/day-views.ts'
import type { QueueTile } from '#lib/metric/load-floor.ts'

interface DefinitionsProps {
  tile: QueueTile
  day: QueueDay | undefined
}

/** It can hold the focus, so that the keyboard scrolls it too. */
const scroller = `max-h-[min(26rem,calc(var(--radix-popover-content-available-height)-2rem))] overflow-y-auto
  rounded-mark outline-offset-2`

/** What each figure counts, with this queue's own target. */
export function Definitions({ tile, day }: DefinitionsProps) {
  const t = useTranslations('floor')
  const label = t('define', { queue: tile.name })
  return (
    <Popover
      label={label}
      align="end"
      className="w-[min(22rem,calc(100vw-1.5rem))]"
      trigger={
        <button
          type="button"
          aria-label={label}
          className="-me-1.5 grid size-6 shrink-0 place-items-center rounded-control text-ink-3 hover:bg-sunk
            hover:text-ink"
        >
          <CircleHelp aria-hidden size={14} strokeWidth={1.75} />
        </button>
      }
    >
      <div role="group" aria-label={label} tabIndex={0} className={scroller}>
        <DefinitionItems tile={tile} day={day} />
        <p className="mt-3 border-t border-line pt-2 text-meta text-ink-3">{t('day')}</p>
      </div>
    </Popover>
  )
}

function DefinitionItems({ tile, day }: DefinitionsProps) {
  const t = useTranslations('floor')
  const format = useFormatter()
  const items = [
    ['waiting', t('definition.waiting')],
    [
      'serviceLevel',
      t('definition.serviceLevel', {
        seconds: Math.round(tile.serviceLevelMs / 1000),
        target: format.number(tile.serviceLevelTarget, 'percent'),
      }),
    ],
    ['answered', t('definition.answered')],
    ['abandoned', t('definition.abandoned')],
    ['free', t('definition.free', { atCapacity: tile.atCapacity })],
    ['averageAnswer', t('definition.averageAnswer')],
    ['estimatedWait', t('definition.estimatedWait')],
    [
      'firstContact',
      t('definition.firstContact', {
        provisional: day?.firstContact.provisional ?? 0,
        of: day?.firstContact.of ?? 0,
      }),
    ],
    ['ratings', t('definition.ratings')],
    ['handleTime', t('definition.handleTime')],
    ['requesterWait', t('definition.requesterWait')],
  ] as const
  return (
    <dl className="grid gap-2.5">
      {items.map(([term, definition]) => (
        <div key={term}>
          <dt className="font-medium">{t(`term.${term}`)}</dt>
          <dd className="text-ink-2">{definition}</dd>
        </div>
      ))}
    </dl>
  )
}
