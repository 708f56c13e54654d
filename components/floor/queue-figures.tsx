'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { Clock } from '#components/ui/clock.tsx'
import { clockText } from '#components/ui/clock-text.ts'
import { TargetBar } from '#components/ui/target-bar.tsx'
import type { QueueFigure } from '#lib/metric/figure.ts'
import type { QueueTile } from '#lib/metric/load-floor.ts'
import { Figure } from './figure.tsx'
import { serviceTone } from './service-tone.ts'

interface QueueFiguresProps {
  tile: QueueTile
  isLate: boolean
  shown: QueueFigure | null
  onShow: (figure: QueueFigure) => void
  onPeople: () => void
}

export function QueueFigures({ tile, isLate, shown, onShow, onPeople }: QueueFiguresProps) {
  const t = useTranslations('floor')
  const format = useFormatter()
  const level = tile.serviceLevel === null ? t('none') : format.number(tile.serviceLevel, 'percent')
  const target = format.number(tile.serviceLevelTarget, 'percent')
  const isEmpty = tile.waiting > 0 && tile.available === 0
  const opens = (figure: QueueFigure) => ({
    hint: t('show'),
    isOpen: shown === figure,
    onShow: () => onShow(figure),
  })
  return (
    <dl className="relative grid grid-cols-[repeat(4,auto)] items-baseline justify-between gap-x-3 gap-y-2">
      <Figure term={t('term.waiting')} size="figure" tone={isEmpty ? 'bad' : undefined} {...opens('waiting')}>
        {tile.waiting}
      </Figure>
      <LongestWait tile={tile} isLate={isLate} onShow={() => onShow('waiting')} />
      <Figure
        term={t('term.serviceLevel')}
        size="small"
        tone={serviceTone(tile)}
        {...opens('offered')}
        extra={
          <div className="absolute inset-x-0 top-[3.1rem]">
            <TargetBar
              label={t('bar', { level, target })}
              value={tile.serviceLevel}
              target={tile.serviceLevelTarget}
              tone={serviceTone(tile)}
            />
          </div>
        }
      >
        {level}
      </Figure>
      <Figure term={t('term.answered')} size="small" {...opens('answered')}>
        {tile.answered}
      </Figure>
      <Figure term={t('term.abandoned')} size="small" {...opens('abandoned')}>
        {tile.abandoned}
      </Figure>
      <Figure
        term={t('term.free')}
        size="small"
        tone={isEmpty ? 'bad' : undefined}
        hint={t('showPeople')}
        onShow={onPeople}
      >
        {t('freeOf', { free: tile.available, members: tile.members })}
      </Figure>
      <Figure term={t('term.active')} size="small" {...opens('active')}>
        {tile.active}
      </Figure>
      <Figure term={t('term.wrapUp')} size="small" {...opens('wrap_up')}>
        {tile.inWrapUp}
      </Figure>
      <Figure term={t('term.averageAnswer')} size="small" hint={t('show')} onShow={() => onShow('answered')}>
        {tile.averageAnswerMs === null ? t('none') : clockText(tile.averageAnswerMs)}
      </Figure>
      <EstimatedWait tile={tile} />
    </dl>
  )
}

function EstimatedWait({ tile: { estimatedWait } }: { tile: QueueTile }) {
  const t = useTranslations('floor')
  const words = (low: number, high: number) =>
    low === high ? t('waitNowOne', { minutes: low }) : t('waitNow', { low, high })
  return (
    <Figure term={t('term.estimatedWait')} size="small">
      {estimatedWait ? words(estimatedWait.lowMinutes, estimatedWait.highMinutes) : t('none')}
    </Figure>
  )
}

interface LongestWaitProps {
  tile: QueueTile
  isLate: boolean
  onShow: () => void
}

function LongestWait({ tile, isLate, onShow }: LongestWaitProps) {
  const t = useTranslations('floor')
  return (
    <Figure
      term={t('term.longest')}
      size="sentence"
      tone={isLate ? 'bad' : undefined}
      hint={t('show')}
      onShow={onShow}
    >
      {tile.oldestSince ? <Clock since={tile.oldestSince} /> : t('none')}
    </Figure>
  )
}
