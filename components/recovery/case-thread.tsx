'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useLive } from '#components/realtime/use-live.ts'
import { EntryLine } from '#components/thread/entry-line.tsx'
import { DayLine } from '#components/thread/day-line.tsx'
import { classNames } from '#components/ui/class-names.ts'
import type { Entry } from '#lib/conversation/views.ts'
import { threadEntryId } from './thread-entry-id.ts'

interface CaseThreadProps {
  conversationId: string | null
  customerName: string
  entries: readonly Entry[]
  isCut: boolean
}

/** The conversation that the case came from, to be read; while it goes on, what is said shows here too. */
export function CaseThread({ conversationId, customerName, entries, isCut }: CaseThreadProps) {
  const t = useTranslations('recovery.thread')
  const live = useLive(conversationId ? `conversation:${conversationId}` : null)
  const last = entries.at(-1)?.seq ?? 0
  const all = [...entries, ...(live.data?.entries ?? []).filter(({ seq }) => seq > last)]
  return (
    <section aria-labelledby="case-thread-title">
      <h3 id="case-thread-title" className="mb-2 text-meta font-semibold text-ink-2">
        {t('title')}
      </h3>
      {all.length === 0 ? (
        <p className="text-ink-3">{t('empty')}</p>
      ) : (
        <div role="log" aria-label={t('title')} className="flex flex-col gap-3">
          {isCut && <p className="text-center text-meta text-ink-3">{t('cut')}</p>}
          {all.map((entry, index) => (
            <ThreadLine key={entry.id} entry={entry} before={all[index - 1]} customerName={customerName} />
          ))}
        </div>
      )}
    </section>
  )
}

interface ThreadLineProps {
  entry: Entry
  before: Entry | undefined
  customerName: string
}

function ThreadLine({ entry, before, customerName }: ThreadLineProps) {
  const format = useFormatter()
  const day = (at: string) => format.dateTime(new Date(at), 'date')
  const isNewDay = !before || day(before.at) !== day(entry.at)
  return (
    <div
      id={threadEntryId(entry.id)}
      className={classNames('flex flex-col gap-3 rounded-bubble target:bg-warn-soft')}
    >
      {isNewDay && <DayLine>{format.dateTime(new Date(entry.at), 'dayLong')}</DayLine>}
      <EntryLine entry={entry} customerName={customerName} />
    </div>
  )
}
