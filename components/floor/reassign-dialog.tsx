'use client'
import { useTranslations } from 'next-intl'
import { Dialog } from '#components/ui/dialog.tsx'
import { LoadPips } from '#components/ui/load-pips.tsx'
import type { FloorAgent } from '#lib/metric/load-floor.ts'
import { AgentPresence } from './agent-presence.tsx'
import { chooseReceiver, type Receiver } from './choose-receiver.ts'
import type { Steered } from './steered.ts'

interface ReassignDialogProps {
  conversation: Steered
  agents: readonly FloorAgent[]
  isBusy: boolean
  onChoose: (agent: FloorAgent) => void
  onClose: () => void
}

/** One click on a person moves it; those who can't take it say why. */
export function ReassignDialog({ conversation, agents, isBusy, onChoose, onClose }: ReassignDialogProps) {
  const t = useTranslations('floor')
  const receivers = chooseReceiver(agents, conversation)
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('reassignTitle', { name: conversation.customerName })}
      description={t('reassignDetail', { queue: conversation.queueName })}
    >
      {receivers.every(({ obstacle }) => obstacle) && (
        <p className="mb-2 rounded-control bg-warn-soft px-3 py-2 text-warn">{t('reassignNobody')}</p>
      )}
      <ul role="list" aria-label={t('agents')} className="-mx-2 grid">
        {receivers.map((receiver) => (
          <li key={receiver.agent.id}>
            <ReceiverButton
              receiver={receiver}
              disabled={isBusy || receiver.obstacle !== null}
              onChoose={() => onChoose(receiver.agent)}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

interface ReceiverButtonProps {
  receiver: Receiver
  disabled: boolean
  onChoose: () => void
}

function ReceiverButton({ receiver: { agent, obstacle }, disabled, onChoose }: ReceiverButtonProps) {
  const t = useTranslations('floor')
  return (
    <button
      type="button"
      aria-label={agent.name}
      aria-description={obstacle ? t(`obstacle.${obstacle}`) : `${agent.loadUnits} / ${agent.capacityUnits}`}
      disabled={disabled}
      onClick={onChoose}
      className="grid min-h-9 w-full grid-cols-[minmax(0,1fr)_5.5rem_6rem] items-center gap-3 rounded-control px-2 py-1
        text-start enabled:hover:bg-sunk disabled:opacity-60"
    >
      <span dir="auto" className="truncate font-medium">
        {agent.name}
      </span>
      <AgentPresence agent={agent} />
      {obstacle === 'has_it' || obstacle === 'full' ? (
        <span className="text-meta text-ink-2">{t(`obstacle.${obstacle}`)}</span>
      ) : (
        <LoadPips label={t('load')} held={agent.loadUnits} capacity={agent.capacityUnits} />
      )}
    </button>
  )
}
