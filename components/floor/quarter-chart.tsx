'use client'
import { useTranslations } from 'next-intl'

const WIDTH = 960
const HEIGHT = 120

interface QuarterChartProps {
  name: string
  /** Null where there is nothing to show. */
  values: readonly (number | null)[]
  /** Drawn dashed: a forecast by quarter, or one target for all. */
  dashed?: readonly number[]
  dashedName?: string
  /** What the highest place of the chart means, when it isn't the highest value. */
  most?: number
  /** Which quarters are over. */
  nowAt: number
  first: number
  timeOf: (quarter: number) => string
  say: (value: number) => string
}

/** Bars by quarter of an hour, with what was to be expected as a dashed line. */
export function QuarterChart(props: QuarterChartProps) {
  const { name, values, dashed, dashedName, nowAt, first, timeOf, say } = props
  const t = useTranslations('intraday')
  const shown = values.slice(first)
  const highest = Math.max(...shown.map((value) => value ?? 0), ...(dashed?.slice(first) ?? []), 0)
  const most = props.most ?? (highest > 0 ? highest : 1)
  const step = WIDTH / Math.max(1, shown.length)
  const y = (value: number) => HEIGHT - (Math.min(value, most) / most) * HEIGHT
  const line = dashed?.slice(first).map((value, at) => `${(at + 0.5) * step},${y(value)}`)
  const from = timeOf(first)
  return (
    <figure className="grid gap-1.5">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-medium">{name}</span>
        <span className="text-meta text-ink-2">
          {dashedName && <span className="me-3">┄ {dashedName}</span>}
          {say(most)}
        </span>
      </figcaption>
      <svg
        role="img"
        aria-label={t('chart', { name, from, to: timeOf(values.length), most: say(highest) })}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-28 w-full overflow-visible border-b border-control-line max-sm:h-20"
      >
        {shown.map((value, at) =>
          value === null ? null : (
            <rect
              key={at}
              x={at * step + step * 0.12}
              width={step * 0.76}
              y={y(value)}
              height={HEIGHT - y(value)}
              className={at + first === nowAt ? 'fill-accent opacity-60' : 'fill-accent'}
            >
              <title>{`${timeOf(at + first)}: ${say(value)}`}</title>
            </rect>
          ),
        )}
        {line && (
          <polyline
            points={line.join(' ')}
            fill="none"
            strokeDasharray="6 4"
            strokeWidth={1.5}
            vectorEffect="non-scaling-stroke"
            className="stroke-ink-2"
          />
        )}
      </svg>
      <div aria-hidden className="flex justify-between text-meta text-ink-3">
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <span key={share}>{timeOf(Math.round(first + share * (values.length - first)))}</span>
        ))}
      </div>
    </figure>
  )
}
