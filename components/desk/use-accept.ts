'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import { notify } from '#components/ui/notify.ts'

/** Accepts a conversation and opens it; who was quicker is said at once. */
export function useAccept(onOpen: (conversationId: string) => void) {
  const t = useTranslations('desk')
  const [accepting, setAccepting] = useState<string | null>(null)
  const accept = useCallback(
    async (conversationId: string) => {
      setAccepting(conversationId)
      const result = await sendCommand('conversation.accept', { conversationId })
      setAccepting(null)
      if (result.ok) onOpen(conversationId)
      else notify({ tone: 'bad', title: t('notAccepted'), detail: result.problem.message })
    },
    [onOpen, t],
  )
  return { accept, accepting }
}
