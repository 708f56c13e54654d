'use client'
import { clockText } from './clock-text.ts'
import { useNow } from './use-now.ts'

type ClockProps = { className?: string } & (
  { since: number | string | Date } | { until: number | string | Date }
)

const ms = (time: number | string | Date) => new Date(time).getTime()

/** Minutes and seconds, going up from `since` or down to `until`, by the server's clock. */
export function Clock(props: ClockProps) {
  const now = useNow()
  const durationMs =
    'since' in props ? now - ms(props.since) : Math.ceil((ms(props.until) - now) / 1000) * 1000
  return (
    <time suppressHydrationWarning className={props.className}>
      {clockText(durationMs)}
    </time>
  )
}
