'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useLive } from '#components/realtime/use-live.ts'
import { useTypingIn } from '#components/realtime/use-typing.ts'
import { Completeness } from '#components/thread/completeness.tsx'
import { ThreadLog } from '#components/thread/thread-log.tsx'
import { ThreadSkeleton } from '#components/thread/thread-skeleton.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { ConversationView } from '#lib/conversation/views.ts'
import type { FloorAgent } from '#lib/metric/load-floor.ts'
import { PanelHead } from './panel-head.tsx'
import { SteerButtons } from './steer-buttons.tsx'
import { isMovable } from './steered.ts'

interface ThreadPanelProps {
  conversationId: string
  agents: readonly FloorAgent[]
  personId: string
  maySteer: boolean
  onBack: (() => void) | undefined
  onClose: () => void
}

/** A thread as it happens, read along silently. */
export function ThreadPanel(props: ThreadPanelProps) {
  const { conversationId, agents, personId, maySteer, onBack, onClose } = props
  const t = useTranslations('floor')
  const { data, status } = useLive(`conversation:${conversationId}`)
  const typing = useTypingIn().get(conversationId)
  const conversation = data?.conversation ?? null
  return (
    <>
      <PanelHead
        title={conversation?.customerName ?? ''}
        status={conversation && <Chip>{conversation.queueName}</Chip>}
        onBack={onBack}
        onClose={onClose}
      />
      {status === 'denied' && <EmptyState className="flex-1 content-center">{t('gone')}</EmptyState>}
      {status !== 'denied' && !(data && conversation) && <ThreadSkeleton />}
      {status !== 'denied' && data && conversation && (
        <>
          <ThreadLog
            key={conversationId}
            conversation={conversation}
            state={data}
            outgoing={[]}
            online={status === 'live'}
          />
          <Completeness status={status} typing={typing?.name ?? null} />
          <footer className="grid gap-2 border-t border-line px-4 py-3">
            <Standing conversation={conversation} personId={personId} />
            {maySteer && isMovable(conversation) && (
              <div className="flex flex-wrap gap-2">
                <SteerButtons conversation={conversation} agents={agents} personId={personId} />
              </div>
            )}
          </footer>
        </>
      )}
    </>
  )
}

function Standing({ conversation, personId }: { conversation: ConversationView; personId: string }) {
  const t = useTranslations('floor')
  const { id, state, assigneeId, assigneeName } = conversation
  if (assigneeId === personId && state !== 'resolved')
    return (
      <p className="flex items-center justify-between gap-3 text-ink-2">
        {t('yours')}
        <Link href={`/desk?c=${id}`} className="font-medium text-accent underline underline-offset-4">
          {t('toDesk')}
        </Link>
      </p>
    )
  if (!isMovable(conversation)) return <p className="text-ink-2">{t('over')}</p>
  return <p className="text-ink-2">{assigneeName ? t('ownedBy', { name: assigneeName }) : t('nobodyHas')}</p>
}
