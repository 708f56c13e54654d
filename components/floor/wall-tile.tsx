'use client'
import { Minus, OctagonAlert, TrendingDown, TrendingUp, TriangleAlert, CircleCheck } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { clockText } from '#components/ui/clock-text.ts'
import type { QueueTile } from '#lib/metric/load-floor.ts'
import { serviceTone } from './service-tone.ts'
import type { Trend } from './trend.ts'
import { TREND_MINUTES } from './use-trend.ts'
import { type WallTone, wallTone } from './wall-tone.ts'

interface WallTileProps {
  tile: QueueTile
  trend: Trend | null
  nowMs: number
  /** How many columns it takes. */
  span: number
}

const shapes = { ok: CircleCheck, warn: TriangleAlert, bad: OctagonAlert }
const words: Record<WallTone, string> = { ok: 'text-ok', warn: 'text-warn', bad: 'text-bad' }
const edges: Record<WallTone, string> = {
  ok: 'border-line bg-pane',
  warn: 'border-warn bg-pane',
  bad: 'border-bad bg-bad-soft',
}

/** A queue in four figures, its state by colour, shape and word. Sizes are in units of the wall. */
export function WallTile({ tile, trend, nowMs, span }: WallTileProps) {
  const t = useTranslations('wall')
  const format = useFormatter()
  const tone = wallTone(tile, nowMs)
  const Shape = shapes[tone]
  const waitedMs = tile.oldestSince ? nowMs - Date.parse(tile.oldestSince) : null
  const level = serviceTone(tile)
  return (
    <section
      aria-label={tile.name}
      style={{ gridColumn: `span ${span}` }}
      className={classNames(
        'grid min-h-0 min-w-0 content-between gap-[calc(var(--unit)*0.2)] overflow-clip rounded-card border-2 p-[calc(var(--unit)*0.35)]',
        edges[tone],
      )}
    >
      <header className="flex min-w-0 items-center justify-between gap-3">
        <h2 dir="auto" className="truncate text-[length:calc(var(--unit)*0.8)]/[1.2] font-semibold">
          {tile.name}
        </h2>
        <p
          className={classNames(
            'flex shrink-0 items-center gap-2 text-[length:calc(var(--unit)*0.48)]/[1.2] font-medium',
            words[tone],
          )}
        >
          <Shape aria-hidden className="size-[calc(var(--unit)*0.8)]" />
          {t(`tone.${tone}`)}
        </p>
      </header>
      <dl className="grid grid-cols-[1fr_auto_1fr] items-end gap-x-[calc(var(--unit)*0.3)]">
        <div className="col-span-3 flex flex-row-reverse items-center justify-end gap-[calc(var(--unit)*0.4)]">
          <dt className="text-[length:calc(var(--unit)*0.62)]/[1.2] text-ink-2">{t('waiting')}</dt>
          <dd className="flex items-center gap-[calc(var(--unit)*0.25)]">
            <span
              className={classNames(
                'text-[length:calc(var(--unit)*2.7)]/[1.05] font-semibold',
                tone === 'bad' && 'text-bad',
              )}
            >
              {tile.waiting}
            </span>
            {trend && <TrendMark trend={trend} />}
          </dd>
        </div>
        <Figure term={t('longest')} isBad={waitedMs !== null && waitedMs > tile.serviceLevelMs}>
          {waitedMs === null ? t('none') : clockText(waitedMs)}
        </Figure>
        <Figure
          term={t('level')}
          extra={t('target', { target: format.number(tile.serviceLevelTarget, 'percent') })}
          isBad={level === 'bad'}
        >
          {tile.serviceLevel === null ? t('none') : format.number(tile.serviceLevel, 'percent')}
        </Figure>
        <Figure
          term={t('free')}
          extra={t('members', { members: tile.members })}
          isBad={tile.available === 0 && tile.waiting > 0}
        >
          {tile.available}
        </Figure>
      </dl>
    </section>
  )
}

interface FigureProps {
  term: string
  extra?: string
  isBad: boolean
  children: ReactNode
}

function Figure({ term, extra, isBad, children }: FigureProps) {
  return (
    <div className="flex min-w-0 flex-col-reverse">
      <dt className="truncate text-[length:calc(var(--unit)*0.44)]/[1.3] text-ink-2">
        {extra ? `${term} ${extra}` : term}
      </dt>
      <dd>
        <span
          className={classNames(
            'text-[length:calc(var(--unit)*1.3)]/[1.15] font-semibold',
            isBad && 'text-bad underline decoration-[calc(var(--unit)*0.07)] underline-offset-[0.14em]',
          )}
        >
          {children}
        </span>
      </dd>
    </div>
  )
}

const marks = { up: TrendingUp, down: TrendingDown, flat: Minus }
const markTones: Record<Trend, string> = { up: 'text-warn', down: 'text-ok', flat: 'text-ink-3' }

function TrendMark({ trend }: { trend: Trend }) {
  const t = useTranslations('wall')
  const Mark = marks[trend]
  return (
    <span className={markTones[trend]}>
      <Mark aria-hidden className="size-[calc(var(--unit)*1.2)]" />
      <span className="sr-only">{t(`trend.${trend}`, { minutes: TREND_MINUTES })}</span>
    </span>
  )
}
