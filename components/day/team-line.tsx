'use client'
import { useTranslations } from 'next-intl'
import type { TeamBand } from '#lib/metric/team-band.ts'

interface TeamLineProps {
  /** Nothing where the team is too small. */
  band: TeamBand | null
  /** How the figure is written. */
  write: (value: number) => string
}

/** The team's median with its middle half, and where the reader stands by the same reckoning. */
export function TeamLine({ band, write }: TeamLineProps) {
  const t = useTranslations('day.team')
  if (!band) return null
  const half = t('half', { low: write(band.low), high: write(band.high) })
  return (
    <div className="grid gap-1 pt-1">
      <p className="flex flex-wrap justify-between gap-x-3">
        <span className="text-meta text-ink-3">{t('median')}</span>
        <span className="font-medium text-ink">{write(band.median)}</span>
      </p>
      <Bar band={band} />
      <p className="text-meta text-ink-3">
        {half}
        {band.own !== null && ` · ${t('own', { value: write(band.own) })}`}
      </p>
    </div>
  )
}

/** Room at both ends, as a share of what is shown, and the least that is shown, as a share of the median. */
const MARGIN = 0.15
const LEAST = 0.2

function Bar({ band: { low, median, high, own } }: { band: TeamBand }) {
  const [from, to] = [Math.min(low, own ?? low), Math.max(high, own ?? high)]
  const room = Math.max((to - from) * MARGIN, (median * LEAST - (to - from)) / 2, 0.01)
  const at = (value: number) => ((value - from + room) / (to - from + 2 * room)) * 100
  const [start, end] = [at(low), at(high)]
  return (
    <span aria-hidden className="relative h-2 rounded-full bg-sunk">
      <span
        data-fill="rest"
        className="absolute inset-y-0 rounded-full bg-control-line/40"
        style={{ insetInlineStart: `${start}%`, width: `${Math.max(end - start, 2)}%` }}
      />
      <span
        data-fill=""
        className="absolute inset-y-0 w-0.5 bg-ink-2"
        style={{ insetInlineStart: `calc(${at(median)}% - 1px)` }}
      />
      {own !== null && (
        <span
          data-fill=""
          className="absolute -inset-y-0.5 aspect-square rounded-full border-2 border-pane bg-accent"
          style={{ insetInlineStart: `calc(${at(own)}% - 6px)` }}
        />
      )}
    </span>
  )
}
