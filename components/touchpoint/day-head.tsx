'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useNow } from '#components/ui/use-now.ts'

const DAY_MS = 86_400_000

/** Today, Yesterday, Tuesday 12 May; with its year where that is another. */
export function DayHead({ at }: { at: string }) {
  const t = useTranslations('touchpoint')
  const format = useFormatter()
  const now = useNow()
  const date = new Date(at)
  const dayOf = (moment: number | Date) => format.dateTime(moment, 'date')
  const own = dayOf(date)
  const isThisYear = format.dateTime(date, { year: 'numeric' }) === format.dateTime(now, { year: 'numeric' })
  const text =
    own === dayOf(now)
      ? t('today')
      : own === dayOf(now - DAY_MS)
        ? t('yesterday')
        : isThisYear
          ? format.dateTime(date, 'dayLong')
          : `${format.dateTime(date, 'weekday')} ${own}`
  return (
    <p suppressHydrationWarning className="pt-3 pb-1 text-meta font-semibold text-ink-3">
      {text}
    </p>
  )
}
