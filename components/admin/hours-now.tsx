'use client'
import { useTranslations } from 'next-intl'
import { useHoursText } from './use-hours-text.ts'
import type { OpenHours } from '#lib/queue/day-spans.ts'

/** Whether it is open at this moment, or when it opens next, by the hours as they stand here. */
export function HoursNow({ hours }: { hours: OpenHours }) {
  const t = useTranslations('admin.hours')
  const text = useHoursText()(hours)
  if (text === null) return <span className="font-medium text-warn">{t('never')}</span>
  return <>{text}</>
}
