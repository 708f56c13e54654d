'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useNow } from '#components/ui/use-now.ts'
import type { OpenHours } from '#lib/queue/day-spans.ts'
import { isOpen, nextClosing, nextOpening } from '#lib/queue/open-hours.ts'

const WEEK_MS = 7 * 86_400_000

/** “Open until Friday 18:00”, by the wall clock of the hours’ own zone; null when it never opens. */
export function useHoursText() {
  const t = useTranslations('admin.hours')
  const locale = useLocale()
  const now = useNow()
  return (hours: OpenHours): string | null => {
    const at = new Date(now)
    const isNow = isOpen(hours, at)
    const change = isNow ? nextClosing(hours, at) : nextOpening(hours, at)
    if (!change) return isNow ? t('openAlways') : null
    const day = change.getTime() - now < WEEK_MS ? { weekday: 'long' as const } : DATE
    const clock = { hour: '2-digit', minute: '2-digit', timeZone: hours.timeZone } as const
    const when = new Intl.DateTimeFormat(locale, { ...day, ...clock }).format(change)
    return t(isNow ? 'openUntil' : 'opensAt', { when })
  }
}

const DATE = { weekday: 'long', day: 'numeric', month: 'long' } as const
