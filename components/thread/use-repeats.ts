'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { askOrThrow } from '#components/realtime/connection.ts'
import { useLive } from '#components/realtime/use-live.ts'
import type { ConversationView } from '#lib/conversation/views.ts'
import type { RepeatView } from '#lib/fact/views.ts'

/** What was told or asked again in this conversation, by message; read anew when the customer's facts change. */
export function useRepeats({ id, customerId }: Pick<ConversationView, 'id' | 'customerId'>) {
  const version = useLive<'customer'>(`customer:${customerId}`).data?.versions.facts ?? 0
  const { data } = useQuery({
    queryKey: ['fact.repeats', id, version],
    queryFn: () => askOrThrow('fact.repeats', { conversationId: id }),
    placeholderData: (before, query) => (query?.queryKey[1] === id ? keepPreviousData(before) : undefined),
    gcTime: 60_000,
  })
  return useMemo(() => data && byMessage(data), [data])
}

function byMessage(repeats: readonly RepeatView[]): ReadonlyMap<string, readonly RepeatView[]> {
  const found = new Map<string, RepeatView[]>()
  for (const repeat of repeats) found.set(repeat.messageId, [...(found.get(repeat.messageId) ?? []), repeat])
  return found
}
