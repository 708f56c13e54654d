'use client'
import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useRef } from 'react'
import type { TouchpointView } from '#lib/touchpoint/views.ts'
import { isFiltered, type TimelineFilter } from './timeline-filter.ts'
import { TimelineFailed, TimelineFoot } from './timeline-foot.tsx'
import { TimelineList } from './timeline-list.tsx'
import { TimelineSkeleton } from './timeline-skeleton.tsx'
import type { useTimeline } from './use-timeline.ts'

interface TimelineBodyProps {
  customerId: string
  isWhole: boolean
  isOffline: boolean
  filter: TimelineFilter
  timeline: ReturnType<typeof useTimeline>
  touchpoints: readonly TouchpointView[]
  list: RefObject<HTMLUListElement | null>
  scroller: RefObject<HTMLElement | null>
  onView: (at: string | null) => void
}

/** The touchpoints, or what there is to say while there are none. */
export function TimelineBody(props: TimelineBodyProps) {
  const { customerId, isWhole, isOffline, filter, timeline, touchpoints, list, scroller, onView } = props
  const { isPending, isError, isFetching, hasNextPage, pageCount, fetchNextPage, refetch } = timeline
  const more = () => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage()
  }
  const isLooking = touchpoints.length === 0 && hasNextPage
  useLookingOn(isLooking, pageCount, more)
  if (isPending) return <TimelineSkeleton />
  if (isError && touchpoints.length === 0)
    return <TimelineFailed busy={isFetching} onRetry={() => void refetch()} />
  if (touchpoints.length === 0 && !isLooking) return <Nothing filter={filter} isWhole={isWhole} />
  return (
    <>
      {touchpoints.length > 0 && (
        <TimelineList
          customerId={customerId}
          touchpoints={touchpoints}
          pageCount={pageCount}
          list={list}
          scroller={scroller}
          hasMore={hasNextPage}
          onEndReached={more}
          onView={onView}
        />
      )}
      <TimelineFoot
        isOffline={isOffline}
        isLooking={isLooking}
        timeline={timeline}
        onRetry={() => void fetchNextPage()}
      />
    </>
  )
}

/** A search that found nothing in one stretch of a long history goes on to the next. */
function useLookingOn(isLooking: boolean, pageCount: number, more: () => void) {
  const latest = useRef(more)
  useEffect(() => {
    latest.current = more
  })
  useEffect(() => {
    if (isLooking) latest.current()
  }, [isLooking, pageCount])
}

interface NothingProps {
  filter: TimelineFilter
  isWhole: boolean
}

function Nothing({ filter, isWhole }: NothingProps) {
  const t = useTranslations('touchpoint')
  const filtered = isFiltered(filter) || filter.until !== null
  return (
    <p role="status" className="py-3 text-ink-3">
      {filtered ? t('noMatch') : isWhole ? t('empty') : t('emptyOwn')}
    </p>
  )
}
