'use client'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { askOrThrow } from '#components/realtime/connection.ts'
import type { TimelineKey, TimelinePage, TouchpointView } from '#lib/touchpoint/views.ts'
import { inputOf, type TimelineFilter } from './timeline-filter.ts'

const PAGE = 50
const HEAD = 20
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

type Cursor = TimelineKey | undefined

/**
 * The pages that were scrolled to stay as they are; what happens meanwhile is read as a short head and laid over
 * them, so that nothing moves under somebody who reads what was years ago.
 */
export function useTimeline(customerId: string, filter: TimelineFilter, version: number) {
  const { text, until } = filter
  const input = { ...inputOf(customerId, filter), text: text || undefined }
  const pages = useInfiniteQuery({
    queryKey: ['timeline', input, until],
    queryFn: ({ pageParam }) => askOrThrow('customer.timeline', { ...input, before: pageParam, limit: PAGE }),
    initialPageParam: until ? { occurredAt: until, id: BEFORE_ALL } : (undefined as Cursor),
    getNextPageParam: ({ next }): Cursor => next ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  })
  const head = useQuery({
    queryKey: ['timeline-head', input, version],
    queryFn: () => askOrThrow('customer.timeline', { ...input, limit: HEAD }),
    enabled: version > 0 && until === null,
    placeholderData: keepPreviousData,
  })
  const loaded = pages.data?.pages ?? []
  return {
    ...pages,
    pageCount: loaded.length,
    touchpoints: merge(until ? undefined : head.data, loaded),
  }
}

function merge(head: TimelinePage | undefined, pages: readonly TimelinePage[]): TouchpointView[] {
  const known = pages.flatMap(({ touchpoints }) => touchpoints)
  if (!head) return known
  const byId = new Map([...known, ...head.touchpoints].map((touchpoint) => [touchpoint.id, touchpoint]))
  return [...byId.values()].toSorted(newestFirst)
}

function newestFirst(a: TouchpointView, b: TouchpointView): number {
  if (a.occurredAt !== b.occurredAt) return a.occurredAt < b.occurredAt ? 1 : -1
  return a.id < b.id ? 1 : -1
}
