'use client'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { useNow } from '#components/ui/use-now.ts'
import type { QueueFigure } from '#lib/metric/figure.ts'
import type { QueueDay } from '#lib/metric/day-views.ts'
import type { QueueTile as Tile } from '#lib/metric/load-floor.ts'
import { Definitions } from './definitions.tsx'
import { QueueDayLine } from './queue-day-line.tsx'
import { QueueFigures } from './queue-figures.tsx'

interface QueueTileProps {
  tile: Tile
  day: QueueDay | undefined
  shown: QueueFigure | null
  onShow: (queueId: string, figure: QueueFigure) => void
  onPeople: (queueId: string) => void
}

/** One figure, one sentence, one bar with its target, four small figures; the rest is a click away. */
export const QueueTile = memo(function QueueTile({ tile, day, shown, onShow, onPeople }: QueueTileProps) {
  const t = useTranslations('floor')
  const isLate = useIsLate(tile)
  const isAlarmed = isLate || (tile.waiting > 0 && tile.available === 0)
  return (
    <section
      aria-label={tile.name}
      className={classNames(
        'grid content-start gap-3 rounded-card border bg-pane px-4 pt-3 pb-3.5',
        isAlarmed ? 'border-bad' : 'border-line',
      )}
    >
      <header className="-mb-1.5 flex items-center justify-between gap-2">
        <h2 dir="auto" className="truncate font-semibold">
          {tile.name}
        </h2>
        <Definitions tile={tile} day={day} />
      </header>
      <QueueFigures
        tile={tile}
        isLate={isLate}
        shown={shown}
        onShow={(figure) => onShow(tile.id, figure)}
        onPeople={() => onPeople(tile.id)}
      />
      <QueueDayLine day={day} label={t('today')} />
    </section>
  )
})

/** Changes once, when the target is passed, instead of drawing the tile every second. */
function useIsLate({ oldestSince, serviceLevelMs }: Tile): boolean {
  const now = useNow()
  return oldestSince !== null && now - new Date(oldestSince).getTime() > serviceLevelMs
}
