'use client'
import { measureElement, useVirtualizer } from '@tanstack/react-virtual'
import { useFormatter, useTranslations } from 'next-intl'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { TouchpointView } from '#lib/touchpoint/views.ts'
import { DayHead } from './day-head.tsx'
import { groupByDay, type TimelineItem } from './group-by-day.ts'
import { TimelineRow } from './timeline-row.tsx'
import { useOffset } from './use-offset.ts'

interface TimelineListProps {
  customerId: string
  touchpoints: readonly TouchpointView[]
  /** Changes with each page, also with one that had nothing. */
  pageCount: number
  list: RefObject<HTMLUListElement | null>
  scroller: RefObject<HTMLElement | null>
  hasMore: boolean
  onEndReached: () => void
  /** When what stands uppermost happened. */
  onView: (at: string | null) => void
}

const ROW = 30
const DAY = 32
const AHEAD = 12

/** Rows of any number inside the pane's own scroll: only what is in view stands in the page. */
export function TimelineList(props: TimelineListProps) {
  const { customerId, touchpoints, pageCount, list, scroller, hasMore, onEndReached, onView } = props
  const t = useTranslations('touchpoint')
  const items = useItems(touchpoints)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const scrollMargin = useOffset(list, scroller)
  const guess = (index: number) => (items[index]?.type === 'day' ? DAY : ROW)
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: guess,
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: AHEAD,
    // In a pane that is hidden rows measure 0, and the list would come back scrolled away.
    measureElement: (row, entry, instance) =>
      measureElement(row, entry, instance) || guess(Number(row.getAttribute('data-index'))),
    scrollMargin,
  })
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {}
  const viewedAt = atOf(items[startIndex])
  const latest = useRef({ onEndReached, onView })
  useEffect(() => {
    latest.current = { onEndReached, onView }
  })
  useEffect(() => {
    if (endIndex >= items.length - AHEAD) latest.current.onEndReached()
  }, [endIndex, items.length, pageCount])
  useEffect(() => latest.current.onView(viewedAt), [viewedAt])
  return (
    <ul
      ref={list}
      role="list"
      aria-label={t('list')}
      className="relative"
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ key, index, start }) => {
        const item = items[index]
        if (!item) return null
        return (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={hasMore ? -1 : items.length}
            aria-posinset={index + 1}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${start - scrollMargin}px)` }}
          >
            {item.type === 'day' ? (
              <DayHead at={item.at} />
            ) : (
              <TimelineRow
                customerId={customerId}
                touchpoint={item.touchpoint}
                isOpen={open.has(item.key)}
                onOpen={(isOpen) => setOpen((now) => withOr(now, item.key, isOpen))}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

function useItems(touchpoints: readonly TouchpointView[]): TimelineItem[] {
  const format = useFormatter()
  return useMemo(
    () => groupByDay(touchpoints, (at) => format.dateTime(new Date(at), 'date')),
    [touchpoints, format],
  )
}

function atOf(item: TimelineItem | undefined): string | null {
  if (!item) return null
  return item.type === 'day' ? item.at : item.touchpoint.occurredAt
}

/** An open row stays open when it was scrolled away and comes back. */
function withOr(set: ReadonlySet<string>, key: string, has: boolean): ReadonlySet<string> {
  if (set.has(key) === has) return set
  const next = new Set(set)
  if (has) next.add(key)
  else next.delete(key)
  return next
}
