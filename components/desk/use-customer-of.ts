'use client'
import { useQuery } from '@tanstack/react-query'
import type { ThreadState } from '#components/realtime/room-state.ts'

const never = () => Promise.reject(new Error('A room is not fetched.'))

/** Whose conversation is open, from the room that the thread watches. */
export function useCustomerOf(conversationId: string | null): string | null {
  const { data } = useQuery<ThreadState | null, Error, string | null>({
    queryKey: ['live', conversationId ? `conversation:${conversationId}` : null],
    queryFn: never,
    enabled: false,
    staleTime: Infinity,
    select: (state) => state?.conversation?.customerId ?? null,
  })
  return data ?? null
}
