'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Bubble } from './bubble.tsx'
import { type Outgoing, outbox } from './outbox.ts'

interface OutgoingLineProps {
  message: Outgoing
  online: boolean
}

export function OutgoingLine({ message, online }: OutgoingLineProps) {
  const t = useTranslations('thread')
  const { state, problem } = message
  if (state === 'sent') return <Bubble kind="ours" text={message.text} meta={t('states.sent')} />
  if (state === 'sending')
    return (
      <Bubble
        kind="ours"
        text={message.text}
        meta={online ? t('states.sending') : t('states.waitingForLine')}
      />
    )
  return (
    <Bubble
      kind="ours"
      text={message.text}
      meta={
        <span role="alert" className="flex flex-wrap items-center justify-end gap-2 text-bad">
          {t('states.failed', { reason: problem?.message ?? '' })}
          <Button size="small" onClick={() => outbox.retry(message.id, problem?.code === 'unseen')}>
            {t('retry')}
          </Button>
          <Button size="small" variant="quiet" onClick={() => outbox.discard(message.id)}>
            {t('discard')}
          </Button>
        </span>
      }
    />
  )
}
