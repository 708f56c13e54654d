'use client'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { askOrThrow } from '#components/realtime/connection.ts'
import type { FloorView } from '#lib/metric/load-floor.ts'
import type { FloorConversationPage } from '#lib/metric/views.ts'
import type { FigureSource, FloorSort } from './use-floor-address.ts'

const CLOCKS_MS = 10_000
const nobody: string | undefined = undefined

/** The conversations behind a figure by pages; read anew whenever the floor says that something moved there. */
export function useFloorConversations(source: FigureSource, floor: FloorView, sort: FloorSort) {
  const queries = useQueryClient()
  const key = ['floor.conversations', source, sort]
  const version = versionOf(source, floor)
  const found = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }): Promise<FloorConversationPage> =>
      askOrThrow('floor.conversations', { ...source, sort, after: pageParam }),
    initialPageParam: nobody,
    getNextPageParam: (last) => last.next ?? undefined,
    // A clock that starts or stops moves no figure of the floor.
    refetchInterval: sort === 'clock' && CLOCKS_MS,
  })
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: ['floor.conversations'] })
  }, [queries, version])
  return {
    rows: found.data?.pages.flatMap(({ rows }) => rows),
    error: found.error,
    isFetchingMore: found.isFetchingNextPage,
    retry: () => void found.refetch(),
    isRetrying: found.isFetching,
    loadMore: () => void (found.hasNextPage && !found.isFetching && found.fetchNextPage()),
  }
}

/** What of the floor the list depends on: the tile's counts, and who holds what. */
function versionOf(source: FigureSource, { queues, agents }: FloorView): string {
  const isQueue = 'queueId' in source
  const id = isQueue ? source.queueId : source.agentId
  const tile = isQueue ? queues.find((queue) => queue.id === id) : undefined
  const held = agents.flatMap((agent) =>
    agent.holding
      .filter(({ queueId }) => (isQueue ? queueId === id : agent.id === id))
      .map(({ conversationId, state }) => `${agent.id}${conversationId}${state}`),
  )
  const handled = isQueue ? undefined : agents.find((agent) => agent.id === id)?.handledToday
  const counts = tile && [
    tile.waiting,
    tile.oldestSince,
    tile.answered,
    tile.abandoned,
    tile.active,
    tile.inWrapUp,
  ]
  return JSON.stringify([counts, held, handled])
}
