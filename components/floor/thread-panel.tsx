'use client'
import { useTranslations } from 'next-intl'
import { useLive } from '#components/realtime/use-live.ts'
import { ThreadSkeleton } from '#components/thread/thread-skeleton.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { FloorView } from '#lib/metric/load-floor.ts'
import { PanelHead } from './panel-head.tsx'
import { PanelThread } from './panel-thread.tsx'
import type { Intent } from './use-floor-address.ts'

export interface FloorPerson {
  agentId: string
  name: string
}

interface ThreadPanelProps {
  conversationId: string
  intent: Intent | null
  floor: FloorView
  person: FloorPerson
  maySteer: boolean
  onBack: (() => void) | undefined
  onClose: () => void
}

/** A thread as it happens. */
export function ThreadPanel(props: ThreadPanelProps) {
  const { conversationId, intent, floor, person, maySteer, onBack, onClose } = props
  const t = useTranslations('floor')
  const { data, status } = useLive(`conversation:${conversationId}`)
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
        <PanelThread
          {...{ conversation, intent, floor, person, maySteer, status }}
          state={data}
          key={`${conversationId} ${intent}`}
        />
      )}
    </>
  )
}
