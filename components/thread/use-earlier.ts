'use client'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { askOrThrow } from '#components/realtime/connection.ts'
import type { EarlierConversation } from '#lib/conversation/list-earlier.ts'
import type { ThreadPage } from '#lib/conversation/views.ts'

export interface EarlierThread {
  conversation: EarlierConversation
  page: ThreadPage
}

const PAGE = 200

/** The customer's conversations before this one, one more each time; oldest first as they stand in the thread. */
export function useEarlier(conversationId: string, enabled: boolean) {
  const list = useQuery({
    queryKey: ['earlier', conversationId],
    queryFn: () => askOrThrow('conversation.earlier', { conversationId, limit: 50 }),
    enabled,
  })
  const known = list.data ?? []
  const threads = useInfiniteQuery({
    queryKey: ['earlier-threads', conversationId],
    enabled: enabled && known.length > 0,
    initialPageParam: 0,
    queryFn: async ({ pageParam }): Promise<EarlierThread[]> => {
      const conversation = known[pageParam]
      if (!conversation) return []
      return [
        {
          conversation,
          page: await askOrThrow('conversation.thread', { conversationId: conversation.id, limit: PAGE }),
        },
      ]
    },
    getNextPageParam: (_last, _pages, index) => (index + 1 < known.length ? index + 1 : undefined),
  })
  const isComplete = list.isSuccess && (known.length === 0 || (threads.isSuccess && !threads.hasNextPage))
  return {
    threads: (threads.data?.pages ?? []).flat().toReversed(),
    isLoading: list.isFetching || threads.isFetching,
    isComplete,
    loadMore: () => void (threads.hasNextPage && !threads.isFetching && threads.fetchNextPage()),
  }
}
