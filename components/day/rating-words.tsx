'use client'
import { Star } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { RelativeTime } from '#components/ui/relative-time.tsx'
import { Segmented } from '#components/ui/segmented.tsx'
import type { RatingWords as Rating } from '#lib/metric/day-views.ts'
import { RATING_GOOD } from '#lib/metric/measure.ts'

interface RatingWordsProps {
  ratings: readonly Rating[]
}

/** What customers gave and wrote, newest first. */
export function RatingWords({ ratings }: RatingWordsProps) {
  const t = useTranslations('day.words')
  const [show, setShow] = useState<'all' | 'withWords'>('all')
  const shown = show === 'all' ? ratings : ratings.filter(({ verbatim }) => verbatim.trim() !== '')
  return (
    <section aria-label={t('title')} className="rounded-card border border-line bg-pane">
      <header className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2.5">
        <h2 className="grow font-semibold">{t('title')}</h2>
        <Segmented
          label={t('filter')}
          value={show}
          options={[
            { value: 'all', label: t('all') },
            { value: 'withWords', label: t('withWords') },
          ]}
          onValueChange={setShow}
        />
      </header>
      {shown.length === 0 && <EmptyState>{t('empty')}</EmptyState>}
      <ul>
        {shown.map((rating) => (
          <RatingLine key={rating.id} rating={rating} />
        ))}
      </ul>
    </section>
  )
}

function RatingLine({ rating: { score, verbatim, queueName, at } }: { rating: Rating }) {
  const t = useTranslations('day.words')
  const said = verbatim.trim()
  return (
    <li className="grid gap-1 border-b border-line px-4 py-3 last:border-transparent">
      <p className="flex flex-wrap items-center gap-x-2 text-meta text-ink-3">
        <span
          className={`flex items-center gap-1 font-medium ${score >= RATING_GOOD ? 'text-ok' : score <= 2 ? 'text-bad' : 'text-ink-2'}`}
        >
          <Star aria-hidden size={12} fill="currentColor" strokeWidth={0} />
          {t('score', { score })}
        </span>
        <span>{queueName}</span>
        <RelativeTime at={at} className="ms-auto" />
      </p>
      {said ? (
        <blockquote dir="auto" className="max-w-[70ch] whitespace-pre-wrap wrap-anywhere">
          {said}
        </blockquote>
      ) : (
        <p className="text-ink-3">{t('noWords')}</p>
      )}
    </li>
  )
}
