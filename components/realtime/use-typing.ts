'use client'
import { useEffect, useState } from 'react'
import type { Frame, TypingSignal } from '#lib/realtime/protocol.ts'
import { connection } from './connection.ts'
import { saidIn } from './said-in.ts'

const SHOWN_MS = 4_000

/** Conversations in which somebody else types now, with who it is; what was said ends it at once. */
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
    const listen = (frames: readonly Frame[]) =>
      setTyping((now) => {
        const said = now.size > 0 ? frames.flatMap(saidIn).filter((id) => now.has(id)) : []
        return said.length > 0 ? new Map([...now].filter(([id]) => !said.includes(id))) : now
      })
    const socket = connection().on('typing', hear).on('frames', listen)
    return () => {
      socket.off('typing', hear).off('frames', listen)
      for (const timer of timers.values()) clearTimeout(timer)
    }
  }, [])
  return typing
}
