'use client'
import { useQuery } from '@tanstack/react-query'
import { askOrThrow } from '#components/realtime/connection.ts'

/** The call-back that a conversation waits for, or is about; null where there is none. */
export const useCallbackOf = (conversationId: string) =>
  useQuery({
    queryKey: ['callback', conversationId],
    queryFn: () => askOrThrow('conversation.callback', { conversationId }),
  })
