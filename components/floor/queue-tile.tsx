'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Clock } from '#components/ui/clock.tsx'
import { clockText } from '#components/ui/clock-text.ts'
import { classNames } from '#components/ui/class-names.ts'
import { TargetBar } from '#components/ui/target-bar.tsx'
import type { Tone } from '#components/ui/tone.ts'
import { useNow } from '#components/ui/use-now.ts'
import type { FloorSet } from './floor-sets.ts'
import type { QueueTile as Tile } from '#lib/metric/load-floor.ts'

interface QueueTileProps {
  tile: Tile
  onShow: (set: FloorSet) => void
}

export function toneOf({ serviceLevel, serviceLevelTarget }: Tile): Tone {
  if (serviceLevel === null) return 'neutral'
  return serviceLevel >= serviceLevelTarget ? 'ok' : serviceLevel >= serviceLevelTarget - 0.1 ? 'warn' : 'bad'
}

export function QueueTile({ tile, onShow }: QueueTileProps) {
  const t = useTranslations('floor')
  const format = useFormatter()
  const now = useNow()
  const late = tile.oldestSince !== null && now - new Date(tile.oldestSince).getTime() > tile.serviceLevelMs
  const alarmed = late || (tile.waiting > 0 && tile.available === 0)
  const seconds = Math.round(tile.serviceLevelMs / 1000)
  const level = tile.serviceLevel === null ? t('none') : format.number(tile.serviceLevel, 'percent')
  const target = format.number(tile.serviceLevelTarget, 'percent')
  return (
    <section
      aria-label={tile.name}
      className={classNames(
        'grid content-start gap-3 rounded-card border bg-pane p-4',
        alarmed ? 'border-bad' : 'border-line',
      )}
    >
      <h2 className="font-semibold">{tile.name}</h2>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-5 gap-y-3">
        <Figure term={t('waiting')} onShow={() => onShow('waiting')} large>
          {tile.waiting}
        </Figure>
        <Figure term={t('longest')} onShow={() => onShow('waiting')} bad={late}>
          {tile.oldestSince ? <Clock since={tile.oldestSince} /> : t('none')}
        </Figure>
      </dl>
      <TargetBar
        label={t('target', { seconds, level, target })}
        value={tile.serviceLevel}
        target={tile.serviceLevelTarget}
        tone={toneOf(tile)}
      />
      <dl className="flex flex-wrap gap-x-6 gap-y-2">
        <Figure
          term={t('serviceLevel')}
          title={t('definition', { seconds })}
          onShow={() => onShow('answered')}
          bad={toneOf(tile) === 'bad'}
        >
          {level}
        </Figure>
        <Figure term={t('answered')} onShow={() => onShow('answered')}>
          {tile.answered}
        </Figure>
        <Figure term={t('abandoned')} onShow={() => onShow('abandoned')}>
          {tile.abandoned}
        </Figure>
        <Figure
          term={t('available')}
          onShow={() => onShow('active')}
          bad={tile.available === 0 && tile.waiting > 0}
        >
          {t('ofMembers', { available: tile.available, members: tile.members })}
        </Figure>
        <Figure term={t('averageAnswer')} onShow={() => onShow('answered')}>
          {tile.averageAnswerMs === null ? t('none') : clockText(tile.averageAnswerMs)}
        </Figure>
      </dl>
    </section>
  )
}

interface FigureProps {
  term: string
  title?: string
  bad?: boolean
  large?: boolean
  onShow: () => void
  children: ReactNode
}

/** A figure that opens the conversations behind it. */
function Figure({ term, title, bad, large, onShow, children }: FigureProps) {
  const t = useTranslations('floor')
  return (
    <div className="grid gap-0.5" title={title}>
      <dt className="text-meta text-ink-3">{term}</dt>
      <dd>
        <button
          type="button"
          aria-description={t('show', { figure: term })}
          onClick={onShow}
          className={classNames(
            'min-h-6 rounded-mark text-start font-semibold tabular-nums hover:underline',
            large && 'text-[1.875rem] leading-8',
            bad && 'text-bad',
          )}
        >
          {children}
        </button>
      </dd>
    </div>
  )
}
