'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Chip } from '#components/ui/chip.tsx'
import { clockText } from '#components/ui/clock-text.ts'
import type { QueueDay } from '#lib/metric/day-views.ts'
import { type Share, shareOf } from '#lib/metric/measure.ts'

interface QueueDayLineProps {
  label: string
  day: QueueDay | undefined
}

/** How well it goes beside how fast: first contact, ratings and handle time of today. */
export function QueueDayLine({ label, day }: QueueDayLineProps) {
  const t = useTranslations('floor')
  const format = useFormatter()
  const share = (of: Share | undefined) => {
    const value = of && shareOf(of)
    return typeof value === 'number'
      ? t('shareOf', { share: format.number(value, 'percent'), of: of?.of ?? 0 })
      : t('none')
  }
  const mean = (ms: number | null | undefined) => (typeof ms === 'number' ? clockText(ms) : t('none'))
  return (
    <dl
      aria-label={label}
      className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-line pt-2.5 text-meta"
    >
      <Term term={t('term.firstContact')}>
        {share(day?.firstContact)}
        {(day?.firstContact.provisional ?? 0) > 0 && <Chip className="ms-1">{t('provisional')}</Chip>}
      </Term>
      <Term term={t('term.ratings')}>{share(day?.ratings)}</Term>
      <Term term={t('term.handleTime')}>{mean(day?.handleMs)}</Term>
      <Term term={t('term.requesterWait')}>{mean(day?.requesterWaitMs)}</Term>
    </dl>
  )
}

function Term({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline gap-1.5">
      <dt className="text-ink-3">{term}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  )
}
