'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { channelName } from '#components/ui/channel-name.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { notify } from '#components/ui/notify.ts'
import { RelativeTime } from '#components/ui/relative-time.tsx'
import type { ConversationView } from '#lib/conversation/views.ts'
import { useMove } from './use-move.ts'
import { type OtherConversation, useOtherConversations } from './use-other-conversations.ts'

interface MergeDialogProps {
  conversation: ConversationView
  onClose: () => void
}

export function MergeDialog({ conversation, onClose }: MergeDialogProps) {
  const t = useTranslations('routing')
  const name = conversation.customerName
  const { others, isPending } = useOtherConversations(conversation)
  const { move, busy } = useMove()
  async function merge(sourceId: string) {
    if (!(await move('conversation.merge', { sourceId, targetId: conversation.id }))) return
    notify({ tone: 'ok', title: t('merge.merged') })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('merge.title', { name })}
      description={t('merge.about')}
      footer={<Button onClick={onClose}>{t('cancel')}</Button>}
    >
      {others.length === 0 && !isPending && <p className="text-ink-2">{t('merge.none', { name })}</p>}
      <ul className="grid gap-1">
        {others.map((row) => (
          <li key={row.id} className="flex items-center gap-3 rounded-control border border-line px-3 py-2">
            <Other row={row} />
            <Button size="small" busy={busy} onClick={() => void merge(row.id)}>
              {t('merge.into')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function Other({ row }: { row: OtherConversation }) {
  const t = useTranslations('ui.channel')
  return (
    <span className="grid min-w-0 flex-1">
      <span className="flex gap-1.5 text-meta text-ink-3">
        {t(channelName(row.channel))} · {row.queueName} · <RelativeTime at={row.at} />
      </span>
      {row.preview && (
        <span dir="auto" className="truncate">
          {row.preview}
        </span>
      )}
    </span>
  )
}
