'use client'
import { useTranslations } from 'next-intl'
import { Clock } from '#components/ui/clock.tsx'
import { useNow } from '#components/ui/use-now.ts'

const DAY_MS = 86_400_000

/** A clock for today's work; after a day the seconds say nothing any more. */
export function TimeInState({ since, className }: { since: string; className?: string }) {
  const t = useTranslations('floor')
  const days = Math.floor((useNow() - new Date(since).getTime()) / DAY_MS)
  if (days < 1) return <Clock since={since} className={className} />
  return (
    <time dateTime={since} className={className} suppressHydrationWarning>
      {t('days', { count: days })}
    </time>
  )
}
