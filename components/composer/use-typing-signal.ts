'use client'
import { useCallback, useRef } from 'react'
import { connection } from '#components/realtime/connection.ts'

const EVERY_MS = 2_000

/** Says that somebody types, at most every two seconds; it may get lost. */
export function useTypingSignal(conversationId: string) {
  const last = useRef(0)
  return useCallback(() => {
    if (Date.now() - last.current < EVERY_MS) return
    last.current = Date.now()
    connection().volatile.emit('typing', conversationId)
  }, [conversationId])
}
