'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import type { UnknownName } from '#lib/ingest/admin-views.ts'

interface UnknownNamesProps {
  names: readonly UnknownName[]
  onGive: (eventName: string) => void
}

/** What came lately and is shown as "other" until it means something. */
export function UnknownNames({ names, onGive }: UnknownNamesProps) {
  const t = useTranslations('ingest.names')
  const format = useFormatter()
  return (
    <section
      aria-label={t('unknown')}
      className="mx-4 grid max-w-3xl gap-1 rounded-card border border-line p-4 md:mx-6"
    >
      <h2 className="font-semibold">{t('unknown')}</h2>
      <ul className="max-h-72 overflow-y-auto">
        {names.map(({ eventName, count, lastSeenAt }) => (
          <li
            key={eventName}
            className="flex min-h-9 flex-wrap items-center gap-x-3 border-b border-line py-1 last:border-transparent"
          >
            <bdi className="font-medium wrap-anywhere">{eventName}</bdi>
            <span className="text-meta text-ink-3">
              {t('seen', { count, when: format.dateTime(new Date(lastSeenAt), 'dayTime') })}
            </span>
            <Button
              size="small"
              className="ms-auto"
              aria-label={t('giveNamed', { name: eventName })}
              onClick={() => onGive(eventName)}
            >
              {t('give')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
