'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import { notify } from '#components/ui/notify.ts'

interface Person {
  id: string
  name: string
}

/** What a supervisor does to a conversation; each says what came of it. */
export function useSteer() {
  const t = useTranslations('floor')
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)

  async function takeOver(conversationId: string): Promise<boolean> {
    setBusy(true)
    const result = await sendCommand('conversation.take_over', { conversationId })
    setBusy(false)
    if (!result.ok) {
      notify({ tone: 'bad', title: t('takeOverFailed'), detail: result.problem.message })
      return false
    }
    notify({ tone: 'ok', title: t('tookOver') })
    router.push(`/desk?c=${conversationId}`)
    return true
  }

  /** `before` is who had it: to them it goes back on undo. */
  async function reassign(conversationId: string, to: Person, before: Person | null): Promise<boolean> {
    setBusy(true)
    const result = await sendCommand('conversation.reassign', { conversationId, agentId: to.id })
    setBusy(false)
    if (!result.ok) {
      notify({ tone: 'bad', title: t('notMoved'), detail: result.problem.message })
      return false
    }
    const undo = before && { label: t('undo'), run: () => void giveBack(conversationId, before, t) }
    notify({
      tone: 'ok',
      title: t('moved', { name: to.name }),
      key: conversationId,
      action: undo ?? undefined,
    })
    return true
  }

  return { takeOver, reassign, isBusy }
}

async function giveBack(conversationId: string, to: Person, t: ReturnType<typeof useTranslations<'floor'>>) {
  const result = await sendCommand('conversation.reassign', { conversationId, agentId: to.id })
  if (result.ok) notify({ tone: 'ok', title: t('movedBack', { name: to.name }), key: conversationId })
  else notify({ tone: 'bad', title: t('notMoved'), detail: result.problem.message })
}
