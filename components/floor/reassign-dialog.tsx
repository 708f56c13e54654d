'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import type { FloorView } from '#lib/metric/load-floor.ts'
import { chooseReceiver } from './choose-receiver.ts'
import { QueueTargets } from './queue-targets.tsx'
import { ReceiverList } from './receiver-list.tsx'
import type { Target } from './reassign-target.ts'
import type { Steered } from './steered.ts'
import { useReassign } from './use-reassign.ts'

interface ReassignDialogProps {
  conversations: readonly Steered[]
  floor: FloorView
  onMoved: () => void
  onClose: () => void
}

/** One click on a person or queue moves them; those who can't take one say why, who is offline is asked about. */
export function ReassignDialog({ conversations, floor, onMoved, onClose }: ReassignDialogProps) {
  const t = useTranslations('floor')
  const [offline, setOffline] = useState<Target | null>(null)
  const { reassign, isBusy } = useReassign()
  const [first, ...others] = conversations
  const ids = conversations.map(({ id }) => id)
  const move = (to: Target, anyway = false) =>
    void reassign(ids, to, anyway).then((moved) => (moved ? onMoved() : setOffline(null)))
  const title =
    others.length > 0
      ? t('reassignManyTitle', { count: conversations.length })
      : t('reassignTitle', { name: first?.customerName ?? '' })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={t('reassignDetail')}
      footer={
        offline && (
          <>
            <p role="alert" className="me-auto self-center text-warn">
              <b className="font-medium">{t('receiverOffline', { name: offline.name })}</b>{' '}
              {t('receiverOfflineDetail')}
            </p>
            <Button onClick={() => setOffline(null)}>{t('cancel')}</Button>
            <Button variant="primary" autoFocus busy={isBusy} onClick={() => move(offline, true)}>
              {t('reassignAnyway')}
            </Button>
          </>
        )
      }
    >
      <ReceiverList
        receivers={chooseReceiver(floor.agents, conversations)}
        of={conversations.length}
        isBusy={isBusy}
        onChoose={({ agent, obstacle }) => {
          const to: Target = { kind: 'agent', id: agent.id, name: agent.name }
          if (obstacle === 'offline') setOffline(to)
          else move(to)
        }}
      />
      <QueueTargets
        queues={floor.queues}
        conversations={conversations}
        isBusy={isBusy}
        onChoose={({ id, name }) => move({ kind: 'queue', id, name })}
      />
    </Dialog>
  )
}
