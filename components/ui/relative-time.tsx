'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useNow } from './use-now.ts'

interface RelativeTimeProps {
  at: number | string | Date
  className?: string
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** now · 6 m · 3 h · Tue · 12 May · 12 May 2024, with the whole time on hover. */
export function RelativeTime({ at, className }: RelativeTimeProps) {
  const now = useNow()
  const t = useTranslations('ui.time')
  const format = useFormatter()
  const when = new Date(at)
  return (
    <time
      suppressHydrationWarning
      dateTime={when.toISOString()}
      onPointerEnter={({ currentTarget }) => (currentTarget.title = format.dateTime(when, 'full'))}
      className={className}
    >
      {text()}
    </time>
  )

  function text() {
    const age = now - when.getTime()
    if (age < minuteMs) return t('now')
    if (age < hourMs) return t('minutes', { count: Math.floor(age / minuteMs) })
    if (age < 24 * hourMs) return t('hours', { count: Math.floor(age / hourMs) })
    if (age < 6 * 24 * hourMs) return format.dateTime(when, 'weekday')
    return format.dateTime(when, age < 300 * 24 * hourMs ? 'day' : 'date')
  }
}
