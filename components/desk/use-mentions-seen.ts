'use client'
import { useEffect } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import type { CalledInRow } from '#lib/routing/list-called-in.ts'

/** Opening a conversation on a visible screen is seeing where one was called in it. */
export function useMentionsSeen(openId: string | null, rows: readonly CalledInRow[] | undefined) {
  const unseen = rows?.find(({ id }) => id === openId)?.unseenMentions ?? 0
  useEffect(() => {
    if (!openId || unseen === 0 || document.visibilityState !== 'visible') return
    void sendCommand('mention.seen', { conversationId: openId })
  }, [openId, unseen])
}
