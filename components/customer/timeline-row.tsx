'use client'
import { useFormatter, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useNow } from '#components/ui/use-now.ts'
import { classNames } from '#components/ui/class-names.ts'
import { DEPARTMENTS, type Department } from '#lib/touchpoint/kinds.ts'
import type { TouchpointView } from '#lib/touchpoint/views.ts'

interface TimelineRowProps {
  touchpoint: TouchpointView
  /** The row above, newer: a new year says so between them. */
  previous: TouchpointView | undefined
}

const BAD = new Set(['case', 'delayed', 'cancelled order', 'dunning', 'unsubscribed'])
const QUIET = new Set(['marketing', 'product', 'community'])
const DAY_MS = 86_400_000

const departmentOf = (name: string): Department => DEPARTMENTS.find((known) => known === name) ?? 'other'

/** When, what and whose; what was said opens below. */
export function TimelineRow({ touchpoint, previous }: TimelineRowProps) {
  const year = touchpoint.occurredAt.slice(0, 4)
  const isNewYear = previous !== undefined && previous.occurredAt.slice(0, 4) !== year
  const { detail, conversationId } = touchpoint
  return (
    <>
      {isNewYear && <p className="pt-2 pb-1 text-meta font-semibold text-ink-3">{year}</p>}
      {detail || conversationId ? (
        <details>
          <summary className="list-none rounded-mark hover:bg-sunk [&::-webkit-details-marker]:hidden">
            <Line touchpoint={touchpoint} />
          </summary>
          <Detail touchpoint={touchpoint} />
        </details>
      ) : (
        <Line touchpoint={touchpoint} />
      )}
    </>
  )
}

function Line({ touchpoint: { kind, department, title, occurredAt } }: { touchpoint: TouchpointView }) {
  const t = useTranslations('customer')
  const tone = BAD.has(kind) ? 'bg-bad' : QUIET.has(department) ? 'bg-ink-3' : 'bg-accent'
  return (
    <span className="flex min-h-7 items-center gap-2.5 py-0.5">
      <When at={occurredAt} />
      <span aria-hidden data-fill="" className={classNames('size-1.5 shrink-0 rounded-full', tone)} />
      <span className="min-w-0 truncate">
        <span dir="auto">{title}</span>
        <span className="text-ink-3">{` · ${t(`departments.${departmentOf(department)}`)}`}</span>
      </span>
    </span>
  )
}

function Detail({ touchpoint }: { touchpoint: TouchpointView }) {
  const t = useTranslations('customer.timeline')
  const format = useFormatter()
  const { detail, actorName, occurredAt, conversationId } = touchpoint
  const when = format.dateTime(new Date(occurredAt), 'full')
  return (
    <div className="ms-[4.125rem] mb-1.5 grid gap-1 border-s border-line ps-3">
      {detail && (
        <p dir="auto" className="wrap-anywhere whitespace-pre-wrap text-ink-2">
          {detail}
        </p>
      )}
      <p className="text-meta text-ink-3">
        {[when, actorName && t('by', { name: actorName })].filter(Boolean).join(' · ')}
      </p>
      {conversationId && (
        <Link className="w-fit text-meta font-medium text-accent" href={`/desk?c=${conversationId}`}>
          {t('openConversation')}
        </Link>
      )}
    </div>
  )
}

/** 14:01 today, Tue this week, 12 May before; the year stands between the rows. */
function When({ at }: { at: string }) {
  const now = useNow()
  const format = useFormatter()
  const date = new Date(at)
  const age = now - date.getTime()
  const isToday = format.dateTime(date, 'date') === format.dateTime(now, 'date')
  const text = isToday ? 'time' : age > 0 && age < 6 * DAY_MS ? 'weekday' : 'day'
  return (
    <time
      suppressHydrationWarning
      dateTime={at}
      title={format.dateTime(date, 'full')}
      className="w-11 shrink-0 text-meta text-ink-3"
    >
      {format.dateTime(date, text)}
    </time>
  )
}
