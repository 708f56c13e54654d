'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import { notify } from '#components/ui/notify.ts'

/** Into one's own hands, and to the desk. */
export function useTakeOver() {
  const t = useTranslations('floor')
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  async function takeOver(conversationId: string) {
    setBusy(true)
    const result = await sendCommand('conversation.take_over', { conversationId })
    setBusy(false)
    if (!result.ok) return notify({ tone: 'bad', title: t('takeOverFailed'), detail: result.problem.message })
    notify({ tone: 'ok', title: t('tookOver') })
    router.push(`/desk?c=${conversationId}`)
  }
  return { takeOver, isBusy }
}
