'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { askOrThrow } from '#components/realtime/connection.ts'
import type { ListState } from '#components/realtime/room-state.ts'
import { CONVERSATION_STATES, isOpen } from '#lib/conversation/conversation.ts'
import type { ConversationView, WorkRow } from '#lib/conversation/views.ts'

export interface OtherConversation {
  id: string
  channel: string
  queueName: string
  at: string
  preview: string | null
}

/** Other open conversations of the same customer: what is on this desk, and what was opened before this one. */
export function useOtherConversations({ id, customerId }: ConversationView) {
  const client = useQueryClient()
  const [onDesk] = useState(() =>
    client
      .getQueriesData<ListState | WorkRow[]>({ predicate: ({ queryKey }) => isList(queryKey) })
      .flatMap(([, list]) => (Array.isArray(list) ? list : (list?.rows ?? [])))
      .filter((row) => row.customerId === customerId && row.id !== id)
      .map(({ id, channel, queueName, lastMessageAt, preview }) => ({
        id,
        channel,
        queueName,
        at: lastMessageAt,
        preview,
      })),
  )
  const earlier = useQuery({
    queryKey: ['earlier', id],
    queryFn: () => askOrThrow('conversation.earlier', { conversationId: id, limit: 50 }),
    staleTime: 0,
  })
  const before = (earlier.data ?? [])
    .filter(({ id, state }) => isOpenState(state) && !onDesk.some((row) => row.id === id))
    .map(({ id, channel, queueName, openedAt }) => ({ id, channel, queueName, at: openedAt, preview: null }))
  const others: OtherConversation[] = [...onDesk, ...before]
  return { others, isPending: earlier.isPending && onDesk.length === 0 }
}

const isList = ([kind, room]: readonly unknown[]) =>
  kind === 'parked' || (kind === 'live' && typeof room === 'string' && /^(mine|waiting):/.test(room))

const isOpenState = (name: string) => CONVERSATION_STATES.some((state) => state === name && isOpen(state))
