'use client'
import { useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import { useLive } from '#components/realtime/use-live.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { useNow } from '#components/ui/use-now.ts'
import type { QueueTile } from '#lib/metric/load-floor.ts'
import { narrowFloor } from './narrow-floor.ts'
import { useTrend } from './use-trend.ts'
import { useWallPages, type WallPages } from './use-wall-pages.ts'
import { WallFoot } from './wall-foot.tsx'
import { WallHead } from './wall-head.tsx'
import { WallTile } from './wall-tile.tsx'

/** The queues for a screen that nobody sits at: dark unless light was chosen, and never scrolled. */
export function Wall({ scope }: { scope: string }) {
  const t = useTranslations('wall')
  const { data, status } = useLive(`floor:${scope}`)
  const isStill = status !== 'live'
  return (
    <main data-wall="" className="fixed inset-0 flex flex-col gap-4 overflow-y-auto bg-bg p-4 text-ink">
      {data ? (
        <Queues queues={narrowFloor(data, null).queues} isStill={isStill} />
      ) : (
        <>
          <h1 className="sr-only">{t('title')}</h1>
          <EmptyState className="h-full content-center">
            {status === 'denied' ? t('denied') : status === 'offline' ? t('offline') : t('loading')}
          </EmptyState>
        </>
      )}
    </main>
  )
}

function Queues({ queues, isStill }: { queues: readonly QueueTile[]; isStill: boolean }) {
  const t = useTranslations('wall')
  const nowMs = useNow()
  const trend = useTrend(queues)
  const wall = useWallPages(queues)
  return (
    <>
      <WallHead wall={wall} isStill={isStill} nowMs={nowMs} />
      {queues.length === 0 && <EmptyState className="grow content-center">{t('empty')}</EmptyState>}
      <div
        className="grid min-h-0 grow gap-4 data-still:opacity-55 max-md:auto-rows-min max-md:grid-cols-1!"
        data-still={isStill ? '' : undefined}
        style={gridOf(wall)}
      >
        {wall.shown.map((tile, at) => (
          <WallTile
            key={tile.id}
            tile={tile}
            trend={trend(tile)}
            nowMs={nowMs}
            span={at === wall.shown.length - 1 && !wall.isNarrow ? restOfRow(wall, at) : 1}
          />
        ))}
      </div>
      <WallFoot hidden={wall.hidden} nowMs={nowMs} />
    </>
  )
}

/** A custom property is a style as any other. */
function gridOf({ layout, isNarrow }: WallPages<unknown>): CSSProperties & Record<`--${string}`, string> {
  const { columns, rows, unit } = layout
  return {
    '--unit': isNarrow ? '2rem' : `${unit}px`,
    gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
    gridTemplateRows: isNarrow ? undefined : `repeat(${rows}, minmax(0, 1fr))`,
  }
}

/** The last tile of a page takes what is left of its row. */
const restOfRow = ({ layout: { columns } }: WallPages<unknown>, at: number) => columns - (at % columns)
