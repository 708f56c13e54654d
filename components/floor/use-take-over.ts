'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { sendCommand } from '#components/realtime/connection.ts'
import { notify } from '#components/ui/notify.ts'

/** Takes a conversation into one's own hands and says where it is now. */
export function useTakeOver() {
  const t = useTranslations('floor')
  const router = useRouter()
  return async (conversationId: string) => {
    const result = await sendCommand('conversation.take_over', { conversationId })
    if (!result.ok) return notify({ tone: 'bad', title: t('failed'), detail: result.problem.message })
    const run = () => router.push(`/desk?c=${conversationId}`)
    notify({ tone: 'ok', title: t('tookOver'), action: { label: t('toDesk'), run } })
  }
}
