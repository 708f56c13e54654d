'use client'
import { useEffect, useState } from 'react'
import type { TypingSignal } from '#lib/realtime/protocol.ts'
import { connection } from './connection.ts'

const SHOWN_MS = 4_000

/** Conversations in which somebody else types now, with who it is. */
export function useTypingIn(): ReadonlyMap<string, TypingSignal> {
  const [typing, setTyping] = useState<ReadonlyMap<string, TypingSignal>>(new Map())
  useEffect(() => {
    const timers = new Map<string, ReturnType<typeof setTimeout>>()
    const forget = (id: string) => setTyping((now) => new Map([...now].filter(([key]) => key !== id)))
    const hear = (signal: TypingSignal) => {
      clearTimeout(timers.get(signal.conversationId))
      timers.set(
        signal.conversationId,
        setTimeout(() => forget(signal.conversationId), SHOWN_MS),
      )
      setTyping((now) =>
        now.has(signal.conversationId) ? now : new Map([...now, [signal.conversationId, signal]]),
      )
    }
    const socket = connection().on('typing', hear)
    return () => {
      socket.off('typing', hear)
      for (const timer of timers.values()) clearTimeout(timer)
    }
  }, [])
  return typing
}
