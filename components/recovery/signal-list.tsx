'use client'
import { useTranslations } from 'next-intl'
import { Chip } from '#components/ui/chip.tsx'
import { RelativeTime } from '#components/ui/relative-time.tsx'
import type { SignalView } from '#lib/recovery/views.ts'
import { threadEntryId } from './thread-entry-id.ts'
import { useSignalWords } from './use-signal-words.ts'

const MILD = new Set<string>(['by_hand', 'low_rating', 'complaint', 'broken_promise'])

/** Every sign of this failure in the customer's own words, oldest first. */
export function SignalList({ signals }: { signals: readonly SignalView[] }) {
  const t = useTranslations('recovery.signals')
  const words = useSignalWords()
  return (
    <section aria-label={t('title')}>
      <h3 className="mb-2 text-meta font-semibold text-ink-2">{t('title')}</h3>
      <ol className="grid gap-2">
        {signals.map((signal) => (
          <li key={signal.id} className="rounded-card border border-line px-3 py-2">
            <p className="flex flex-wrap items-center gap-2 text-meta text-ink-3">
              <Chip tone={MILD.has(signal.kind) ? 'warn' : 'bad'}>{words(signal.kind, signal.score)}</Chip>
              <RelativeTime at={signal.at} />
              {signal.messageId && (
                <a
                  href={`#${threadEntryId(signal.messageId)}`}
                  className="ms-auto text-accent underline-offset-2 hover:underline"
                >
                  {t('toMessage')}
                </a>
              )}
            </p>
            {signal.quote ? (
              <blockquote dir="auto" className="mt-1 text-title [overflow-wrap:anywhere]">
                “{signal.quote}”
              </blockquote>
            ) : (
              <p className="mt-1 text-ink-3">{t('noWords')}</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
