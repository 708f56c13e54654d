'use client'
import { Pause, Play, RotateCcw, RotateCw, SkipBack, SkipForward } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useShortcut } from '#components/shell/use-shortcut.ts'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Segmented } from '#components/ui/segmented.tsx'
import type { ReplayDay } from '#lib/metric/replay-views.ts'
import type { ReplayAlert } from './replay-alerts.ts'
import type { useReplay } from './use-replay.ts'

const MINUTE_MS = 60_000
const STEP_MS = 15_000
const SPEEDS = ['1', '10', '60']

/** At its end the slider follows the clock. */
const momentOf = (value: number, last: number) => (value + STEP_MS > last ? Number.MAX_SAFE_INTEGER : value)

interface ReplayControlsProps {
  day: ReplayDay
  replay: ReturnType<typeof useReplay>
  alerts: readonly ReplayAlert[]
  waiting: number
}

/** The moment, what the day looked like around it, and how it moves. */
export function ReplayControls({ day, replay, alerts, waiting }: ReplayControlsProps) {
  const t = useTranslations('replay')
  const format = useFormatter()
  const { at, first, last, go } = replay
  const time = format.dateTime(at, {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const jump = (alert: ReplayAlert | undefined) => alert && go(alert.at)
  const toPrevious = () => jump(alerts.findLast((alert) => alert.at < at - 1000))
  const toNext = () => jump(alerts.find((alert) => alert.at > at + 1000))
  useShortcut('j', t('nextAlert'), toNext, { group: 'floor' })
  useShortcut('k', t('previousAlert'), toPrevious, { group: 'floor' })
  useShortcut('p', t('play'), replay.play, { group: 'floor' })
  const here = alerts.findLast((alert) => alert.at <= at && at - alert.at < 5 * MINUTE_MS)
  return (
    <section aria-label={t('time')} className="grid gap-2 rounded-card border border-line bg-pane p-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button
          variant="primary"
          icon={replay.isPlaying ? <Pause aria-hidden size={14} /> : <Play aria-hidden size={14} />}
          onClick={replay.play}
        >
          {replay.isPlaying ? t('pause') : t('play')}
        </Button>
        <Segmented
          label={t('speed')}
          value={replay.speed}
          options={SPEEDS.map((speed) => ({ value: speed, label: t('times', { speed }) }))}
          onValueChange={replay.setSpeed}
        />
        <IconButton label={t('back')} icon={RotateCcw} onClick={() => go(at - MINUTE_MS)} />
        <IconButton label={t('on')} icon={RotateCw} onClick={() => go(at + MINUTE_MS)} />
        <IconButton label={t('previousAlert')} icon={SkipBack} onClick={toPrevious} />
        <IconButton label={t('nextAlert')} icon={SkipForward} onClick={toNext} />
        <time className="text-lead font-semibold">{time}</time>
        <p className="text-ink-2">
          {here
            ? t(here.kind, { name: here.name, waiting: here.waiting })
            : alerts.length > 0
              ? t('alerts', { count: alerts.length })
              : t('noAlerts')}
        </p>
      </div>
      <Strip day={day} first={first} last={last} alerts={alerts} />
      <input
        type="range"
        aria-label={t('time')}
        aria-valuetext={t('timeText', { time, waiting })}
        min={first}
        max={last}
        step={STEP_MS}
        value={at}
        onChange={({ target }) => go(momentOf(Number(target.value), last))}
        className="w-full accent-accent"
      />
    </section>
  )
}

type StripProps = Pick<ReplayControlsProps, 'day' | 'alerts'> & { first: number; last: number }

/** How many waited over the day, and where trouble began. */
function Strip({ day, first, last, alerts }: StripProps) {
  const t = useTranslations('replay')
  const width = Math.max(1, last - first)
  const points = day.moments.map(({ at, queues }) => ({
    x: (Date.parse(at) - first) / width,
    waiting: Object.values(queues).reduce((sum, queue) => sum + queue.waiting, 0),
  }))
  const most = Math.max(1, ...points.map(({ waiting }) => waiting))
  const line = points.map(({ x, waiting }) => `${x * 1000},${36 - (waiting / most) * 34}`)
  return (
    <svg
      role="img"
      aria-label={t('strip', { most })}
      viewBox="0 0 1000 40"
      preserveAspectRatio="none"
      className="h-10 w-full"
    >
      <polyline
        points={line.join(' ')}
        fill="none"
        strokeWidth={1.5}
        vectorEffect="non-scaling-stroke"
        className="stroke-accent"
      />
      {alerts.map(({ at, name, kind }) => (
        <line
          key={`${at}${name}${kind}`}
          x1={((at - first) / width) * 1000}
          x2={((at - first) / width) * 1000}
          y1={30}
          y2={40}
          strokeWidth={3}
          vectorEffect="non-scaling-stroke"
          className="stroke-bad"
        />
      ))}
    </svg>
  )
}
