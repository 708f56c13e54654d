'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { notify } from '#components/ui/notify.ts'
import { useMove } from './use-move.ts'

interface ParkOptions {
  conversationId: string
  /** It left the agent's hands. */
  onGone: () => void
  /** It is back in them. */
  onBack: (conversationId: string) => void
}

/** Puts a conversation aside until a time or the customer's reply; the notice takes it back. */
export function usePark({ conversationId, onGone, onBack }: ParkOptions) {
  const t = useTranslations('routing')
  const format = useFormatter()
  const { move, busy } = useMove()
  const takeBack = useTakeBack(onBack)
  const park = useCallback(
    async (until: Date | null) => {
      if (!(await move('conversation.park', { conversationId, until: until?.toISOString() }))) return false
      const when = until && format.dateTime(until, 'weekdayTime')
      notify({
        tone: 'ok',
        title: when ? t('park.parked', { when }) : t('park.parkedReply'),
        action: { label: t('undo'), run: () => void takeBack(conversationId) },
        key: `parked-${conversationId}`,
      })
      onGone()
      return true
    },
    [conversationId, format, move, onGone, t, takeBack],
  )
  return { park, busy }
}

/** Wakes what was parked, which gives it back to who parked it where they have room, and opens it. */
export function useTakeBack(onBack: (conversationId: string) => void) {
  const t = useTranslations('routing.park')
  const { move } = useMove()
  return useCallback(
    async (conversationId: string) => {
      if (!(await move('conversation.wake', { conversationId }))) return
      notify({ tone: 'ok', title: t('back'), key: `parked-${conversationId}` })
      onBack(conversationId)
    },
    [move, onBack, t],
  )
}
