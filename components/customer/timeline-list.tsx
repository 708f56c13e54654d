'use client'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { measureLater } from '#components/ui/measure-later.ts'
import type { TouchpointView } from '#lib/touchpoint/views.ts'
import { TimelineRow } from './timeline-row.tsx'

interface TimelineListProps {
  touchpoints: readonly TouchpointView[]
  scroller: RefObject<HTMLElement | null>
  hasMore: boolean
  isLoadingMore: boolean
  onEndReached: () => void
}

const ROW = 28
const AHEAD = 10

/** Rows of any number inside the pane's own scroll: only what is in view stands in the page. */
export function TimelineList(props: TimelineListProps) {
  const { touchpoints, scroller, hasMore, isLoadingMore, onEndReached } = props
  const t = useTranslations('customer.timeline')
  const list = useRef<HTMLUListElement>(null)
  const scrollMargin = useOffset(list, scroller)
  const virtualizer = useVirtualizer({
    count: touchpoints.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (index) => touchpoints[index]?.id ?? index,
    overscan: AHEAD,
    measureElement: measureLater,
    scrollMargin,
  })
  const lastShown = virtualizer.range?.endIndex ?? 0
  const latest = useRef(onEndReached)
  useEffect(() => {
    latest.current = onEndReached
  })
  useEffect(() => {
    if (lastShown >= touchpoints.length - AHEAD) latest.current()
  }, [lastShown, touchpoints.length])
  return (
    <>
      <ul
        ref={list}
        role="list"
        aria-label={t('list')}
        className="relative"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const touchpoint = touchpoints[index]
          if (!touchpoint) return null
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={hasMore ? -1 : touchpoints.length}
              aria-posinset={index + 1}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${start - scrollMargin}px)` }}
            >
              <TimelineRow touchpoint={touchpoint} previous={touchpoints[index - 1]} />
            </li>
          )
        })}
      </ul>
      <p role="status" className="min-h-6 text-center text-meta text-ink-3">
        {isLoadingMore ? t('loadingMore') : hasMore ? '' : t('end')}
      </p>
    </>
  )
}

/** How far down in the scroller the list begins; what stands above it grows and shrinks. */
function useOffset(list: RefObject<HTMLElement | null>, scroller: RefObject<HTMLElement | null>): number {
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => {
    const [outer, inner] = [scroller.current, list.current]
    if (!outer || !inner) return
    const measure = () =>
      setOffset(
        Math.round(inner.getBoundingClientRect().top - outer.getBoundingClientRect().top + outer.scrollTop),
      )
    const observer = new ResizeObserver(measure)
    for (const child of outer.children) observer.observe(child)
    measure()
    return () => observer.disconnect()
  }, [list, scroller])
  return offset
}
