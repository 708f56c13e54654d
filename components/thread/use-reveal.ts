'use client'
import { type RefObject, useEffect, useSyncExternalStore } from 'react'
import type { Entry } from '#lib/conversation/views.ts'
import { reveal } from './reveal.ts'

interface Thread {
  conversationId: string
  entries: readonly Entry[] | undefined
  isWhole: boolean
  loadOlder: () => unknown
}

const SHOWN_MS = 2_000

/** Scrolls to the message that was asked for, and marks it for a moment; what isn't there is let go. */
export function useReveal(log: RefObject<HTMLElement | null>, thread: Thread) {
  const { conversationId, entries, isWhole, loadOlder } = thread
  const wanted = useSyncExternalStore(reveal.subscribe, reveal.read, reveal.none)
  const messageId = wanted?.conversationId === conversationId ? wanted.messageId : null
  useEffect(() => {
    if (!messageId || !entries || entries.length === 0) return
    const place = log.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(messageId)}"]`)
    if (place) show(place)
    if (place || isWhole) return reveal.done()
    void loadOlder()
  }, [messageId, entries, isWhole, loadOlder, log])
}

function show(place: HTMLElement) {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  place.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
  place.tabIndex = -1
  place.focus({ preventScroll: true })
  place.dataset.revealed = ''
  setTimeout(() => delete place.dataset.revealed, SHOWN_MS)
}
