'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { Fragment, memo } from 'react'
import { useNow } from '#components/ui/use-now.ts'
import type { Entry } from '#lib/conversation/views.ts'
import type { RepeatView } from '#lib/fact/views.ts'
import { DayLine } from './day-line.tsx'
import { type DeliveryState, EntryLine } from './entry-line.tsx'
import { useDayOf } from './use-day-of.ts'

const NEAR = 120
const AT_ONCE_MS = 120_000
const NEAR_BY = `flex flex-col rounded-bubble outline-none transition-shadow duration-300
  data-[revealed]:shadow-[0_0_0_6px_var(--color-accent-soft)]`
const FAR_AWAY = `${NEAR_BY} [contain-intrinsic-size:auto_4rem] [content-visibility:auto]`

interface EntryListProps {
  entries: readonly Entry[]
  customerName: string
  deliveredSeq: number
  readSeq: number
  /** What of it was told or asked before, by message. */
  repeats?: ReadonlyMap<string, readonly RepeatView[]>
}

/** Entries with a separator at each new day; what is far off screen costs no layout. */
export const EntryList = memo(function EntryList({
  entries,
  customerName,
  deliveredSeq,
  readSeq,
  repeats,
}: EntryListProps) {
  const dayOf = useDayOf()
  return entries.map((entry, index) => (
    <Fragment key={entry.id}>
      {isNewDay(dayOf, entry, entries[index - 1]) && <Day at={entry.at} dayOf={dayOf} />}
      <div data-entry={entry.id} className={index < entries.length - NEAR ? FAR_AWAY : NEAR_BY}>
        <EntryLine
          entry={entry}
          customerName={customerName}
          delivery={deliveryOf(entry, deliveredSeq, readSeq)}
          goesOn={goesOn(entry, entries[index + 1], deliveredSeq, readSeq)}
          repeats={repeats?.get(entry.id)}
        />
      </div>
    </Fragment>
  ))
})

function deliveryOf(entry: Entry, deliveredSeq: number, readSeq: number): DeliveryState | undefined {
  if (entry.kind !== 'message' || entry.authorKind === 'customer' || readSeq < 0) return undefined
  return entry.seq <= readSeq ? 'read' : entry.seq <= deliveredSeq ? 'delivered' : 'sent'
}

/** Whether the next entry says the same of who, when and how far as this one would. */
function goesOn(entry: Entry, next: Entry | undefined, deliveredSeq: number, readSeq: number): boolean {
  if (!next || entry.kind === 'event' || entry.kind === 'whisper' || next.kind !== entry.kind) return false
  if (new Date(next.at).getTime() - new Date(entry.at).getTime() > AT_ONCE_MS) return false
  const isSame = entry.authorId === next.authorId && entry.authorName === next.authorName
  return isSame && deliveryOf(entry, deliveredSeq, readSeq) === deliveryOf(next, deliveredSeq, readSeq)
}

type DayOf = ReturnType<typeof useDayOf>

const isNewDay = (dayOf: DayOf, entry: Entry, before: Entry | undefined) =>
  !before || dayOf(entry.at) !== dayOf(before.at)

function Day({ at, dayOf }: { at: string; dayOf: DayOf }) {
  const format = useFormatter()
  const t = useTranslations('thread')
  const now = useNow()
  const isToday = dayOf(at) === dayOf(now)
  return <DayLine>{isToday ? t('today') : format.dateTime(new Date(at), 'dayLong')}</DayLine>
}
