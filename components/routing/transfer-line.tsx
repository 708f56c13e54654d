'use client'
import { ArrowRightLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { notify } from '#components/ui/notify.ts'
import type { ConversationView } from '#lib/conversation/views.ts'
import { useMove } from './use-move.ts'

interface TransferLineProps {
  conversation: ConversationView
  /** Who has it may call it back. */
  mayCancel: boolean
}

/** Where it is on its way to, until somebody there accepts. */
export function TransferLine({ conversation: { id, transfer }, mayCancel }: TransferLineProps) {
  const t = useTranslations('routing')
  const { move, busy } = useMove()
  if (transfer?.state !== 'pending') return null
  async function cancel() {
    if (await move('transfer.cancel', { conversationId: id }))
      notify({ tone: 'ok', title: t('transfer.cancelled') })
  }
  const name = transfer.toName
  return (
    <div
      role="status"
      className="mx-3 mb-2 flex animate-fade items-center gap-2 rounded-control bg-accent-soft px-3 py-1.5"
    >
      <ArrowRightLeft aria-hidden size={14} className="shrink-0 text-accent" />
      <p dir="auto" className="min-w-0 flex-1">
        {mayCancel ? t('transfer.waitingFor', { name }) : t('transfer.pending', { name })}
      </p>
      {mayCancel && (
        <Button size="small" busy={busy} onClick={() => void cancel()}>
          {t('cancel')}
        </Button>
      )}
    </div>
  )
}
