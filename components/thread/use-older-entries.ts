'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import { askOrThrow } from '#components/realtime/connection.ts'
import type { ThreadState } from '#components/realtime/room-state.ts'
import { useAfterPaint } from '#components/ui/use-after-paint.ts'

const STEP = 60
/** More than a screen of them. */
const AT_FIRST = 16

/** How much of the thread is on screen; scrolling up shows what is cached, then reads more. */
export function useOlderEntries(conversationId: string, state: ThreadState | undefined) {
  const queries = useQueryClient()
  const [shown, setShown] = useState({ conversationId, count: STEP })
  const reading = useRef(false)
  const count = shown.conversationId === conversationId ? shown.count : STEP
  const known = state?.entries.length ?? 0
  const isWhole = state !== undefined && !state.hasEarlier && known <= count

  const loadOlder = useCallback(async () => {
    const first = state?.entries[0]
    if (count < known || !state?.hasEarlier || !first || reading.current) {
      setShown({ conversationId, count: Math.min(count, known) + STEP })
      return
    }
    reading.current = true
    const page = await askOrThrow('conversation.thread', {
      conversationId,
      beforeSeq: first.seq,
      limit: STEP,
    })
    queries.setQueryData<ThreadState>(
      ['live', `conversation:${conversationId}`],
      (now) => now && { ...now, entries: [...page.entries, ...now.entries], hasEarlier: page.hasEarlier },
    )
    setShown({ conversationId, count: count + STEP })
    reading.current = false
  }, [conversationId, count, known, queries, state])

  const all = state?.entries
  const isPainted = useAfterPaint(true, false)
  const onScreen = isPainted ? count : AT_FIRST
  return { entries: useMemo(() => all?.slice(-onScreen), [all, onScreen]), isWhole, loadOlder }
}
