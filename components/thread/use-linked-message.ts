'use client'
import { parseAsString, useQueryState } from 'nuqs'
import { useEffect } from 'react'
import { reveal } from './reveal.ts'

/** A link may name a message beside its conversation: it is shown once, and the address says no more of it. */
export function useLinkedMessage(conversationId: string) {
  const [messageId, setMessageId] = useQueryState('m', parseAsString)
  useEffect(() => {
    if (!messageId) return
    reveal.want({ conversationId, messageId })
    void setMessageId(null)
  }, [conversationId, messageId, setMessageId])
}
