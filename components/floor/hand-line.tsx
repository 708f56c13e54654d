'use client'
import { Hand } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { sendCommand } from '#components/realtime/connection.ts'
import { Button } from '#components/ui/button.tsx'
import { Clock } from '#components/ui/clock.tsx'
import { notify } from '#components/ui/notify.ts'
import type { ConversationView } from '#lib/conversation/views.ts'

/** Who holds it asked for help. */
export function HandLine({ conversation }: { conversation: ConversationView }) {
  const t = useTranslations('floor')
  const { id, handRaisedAt, assigneeName } = conversation
  if (!handRaisedAt) return null
  async function lower() {
    const result = await sendCommand('hand.lower', { conversationId: id })
    if (!result.ok) notify({ tone: 'bad', title: t('handFailed'), detail: result.problem.message })
  }
  return (
    <div className="flex items-center gap-2 rounded-control bg-warn-soft px-3 py-1.5 text-warn">
      <Hand aria-hidden size={15} strokeWidth={1.75} className="shrink-0" />
      <p className="min-w-0 flex-1">
        {t('handRaised', { name: assigneeName ?? '' })} <Clock since={handRaisedAt} />
      </p>
      <Button size="small" onClick={() => void lower()}>
        {t('lowerHand')}
      </Button>
    </div>
  )
}
