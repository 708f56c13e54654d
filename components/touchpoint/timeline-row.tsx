'use client'
import { useFormatter, useTranslations } from 'next-intl'
import Link from 'next/link'
import { classNames } from '#components/ui/class-names.ts'
import { departmentOf } from '#lib/touchpoint/kinds.ts'
import type { TouchpointView } from '#lib/touchpoint/views.ts'
import { TimelineOrder } from './timeline-order.tsx'

interface TimelineRowProps {
  customerId: string
  touchpoint: TouchpointView
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}

const BAD = new Set(['case', 'delayed', 'cancelled order', 'dunning', 'unsubscribed'])
const QUIET = new Set(['marketing', 'product', 'community'])

/** When, what and whose; what was said, and where it comes from, opens below. */
export function TimelineRow({ customerId, touchpoint, isOpen, onOpen }: TimelineRowProps) {
  const { detail, conversationId, orderId } = touchpoint
  if (!detail && !conversationId && !orderId) return <Line touchpoint={touchpoint} />
  return (
    <details open={isOpen} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer list-none rounded-mark hover:bg-sunk [&::-webkit-details-marker]:hidden">
        <Line touchpoint={touchpoint} />
      </summary>
      {isOpen && <Detail customerId={customerId} touchpoint={touchpoint} />}
    </details>
  )
}

function Line({
  touchpoint: { kind, department, title, occurredAt, actorName },
}: {
  touchpoint: TouchpointView
}) {
  const t = useTranslations('touchpoint')
  const format = useFormatter()
  const tone = BAD.has(kind) ? 'bg-bad' : QUIET.has(department) ? 'bg-ink-3' : 'bg-accent'
  const date = new Date(occurredAt)
  return (
    <span className="flex min-h-[1.875rem] items-center gap-2.5 py-0.5">
      <time
        dateTime={occurredAt}
        title={format.dateTime(date, 'full')}
        className="w-9 shrink-0 text-meta text-ink-3"
      >
        {format.dateTime(date, 'time')}
      </time>
      <span aria-hidden data-fill="" className={classNames('size-1.5 shrink-0 rounded-full', tone)} />
      <span className="min-w-0 grow truncate">
        <span dir="auto">{title}</span>
        <span className="text-ink-3">{` · ${t(`departments.${departmentOf(department)}`)}`}</span>
      </span>
      {actorName && (
        <span aria-hidden className="hidden max-w-40 shrink-0 truncate text-meta text-ink-3 @xl:inline">
          {actorName}
        </span>
      )}
    </span>
  )
}

function Detail({ customerId, touchpoint }: { customerId: string; touchpoint: TouchpointView }) {
  const t = useTranslations('touchpoint')
  const format = useFormatter()
  const { detail, actorName, occurredAt, conversationId, orderId } = touchpoint
  const when = format.dateTime(new Date(occurredAt), 'full')
  return (
    <div className="ms-[3.625rem] mb-2 grid gap-1 border-s border-line ps-3">
      {detail && (
        <p dir="auto" className="wrap-anywhere whitespace-pre-wrap text-ink-2">
          {detail}
        </p>
      )}
      {orderId && <TimelineOrder customerId={customerId} orderId={orderId} />}
      <p className="text-meta text-ink-3">
        {[when, actorName && t('by', { name: actorName })].filter(Boolean).join(' · ')}
      </p>
      {conversationId && (
        <Link
          className="flex min-h-6 w-fit items-center text-meta font-medium text-accent hover:underline"
          href={`/desk?c=${conversationId}`}
        >
          {t('openConversation')}
        </Link>
      )}
    </div>
  )
}
