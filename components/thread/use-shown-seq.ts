'use client'
import { useEffect, useState } from 'react'
import type { Entry } from '#lib/conversation/views.ts'

/**
 * The newest `seq` that was really on this screen. While the agent types it stands still, so that a colleague's
 * word which comes meanwhile makes Send ask first.
 */
export function useShownSeq(conversationId: string, entries: readonly Entry[], writing: boolean) {
  const newest = entries.at(-1)?.seq ?? 0
  const [shown, setShown] = useState({ conversationId, seq: newest })
  const isOther = shown.conversationId !== conversationId
  useEffect(() => {
    if (document.visibilityState !== 'visible') return
    if (isOther || !writing) setShown({ conversationId, seq: newest })
  }, [conversationId, isOther, newest, writing])
  return {
    shownSeq: isOther ? newest : shown.seq,
    showAll: () => setShown({ conversationId, seq: newest }),
  }
}
