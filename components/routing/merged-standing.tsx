'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { notify } from '#components/ui/notify.ts'
import type { ConversationView } from '#lib/conversation/views.ts'
import { useMove } from './use-move.ts'

interface MergedStandingProps {
  conversation: ConversationView
  onOpen: (conversationId: string) => void
}

/** Where it goes on, and the way to make two of them again. */
export function MergedStanding({ conversation: { id, mergedIntoId }, onOpen }: MergedStandingProps) {
  const t = useTranslations('routing')
  const { move, busy } = useMove()
  async function split() {
    if (await move('conversation.split', { conversationId: id }))
      notify({ tone: 'ok', title: t('split.done') })
  }
  return (
    <div className="flex flex-wrap items-center gap-2 px-5 pb-2 text-ink-2">
      <p className="min-w-0 flex-1">{t('merge.standing')}</p>
      {mergedIntoId && <Button onClick={() => onOpen(mergedIntoId)}>{t('merge.open')}</Button>}
      <Button busy={busy} onClick={() => void split()}>
        {t('split.item')}
      </Button>
    </div>
  )
}
