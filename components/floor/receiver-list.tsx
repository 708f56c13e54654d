'use client'
import { useTranslations } from 'next-intl'
import { LoadPips } from '#components/ui/load-pips.tsx'
import { AgentPresence } from './agent-presence.tsx'
import type { Receiver } from './choose-receiver.ts'

interface ReceiverListProps {
  receivers: readonly Receiver[]
  /** How many are to be moved. */
  of: number
  isBusy: boolean
  onChoose: (receiver: Receiver) => void
}

export function ReceiverList({ receivers, of, isBusy, onChoose }: ReceiverListProps) {
  const t = useTranslations('floor')
  return (
    <>
      {receivers.every(({ obstacle }) => obstacle) && (
        <p className="mb-2 rounded-control bg-warn-soft px-3 py-2 text-warn">{t('reassignNobody')}</p>
      )}
      <ul role="list" aria-label={t('reassignPeople')} className="-mx-2 grid">
        {receivers.map((receiver) => (
          <li key={receiver.agent.id}>
            <ReceiverButton
              receiver={receiver}
              of={of}
              disabled={isBusy || receiver.obstacle === 'has_it' || receiver.obstacle === 'full'}
              onChoose={() => onChoose(receiver)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

interface ReceiverButtonProps {
  receiver: Receiver
  of: number
  disabled: boolean
  onChoose: () => void
}

function ReceiverButton({ receiver, of, disabled, onChoose }: ReceiverButtonProps) {
  const t = useTranslations('floor')
  const { agent, obstacle, room } = receiver
  const { loadUnits, capacityUnits } = agent
  const fits = of > 1 && room < of ? t('reassignRoom', { count: room }) : `${loadUnits} / ${capacityUnits}`
  return (
    <button
      type="button"
      aria-label={agent.name}
      aria-description={obstacle ? t(`obstacle.${obstacle}`) : fits}
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
      ) : of > 1 && room < of ? (
        <span className="text-meta text-warn">{fits}</span>
      ) : (
        <LoadPips label={t('load')} held={loadUnits} capacity={capacityUnits} />
      )}
    </button>
  )
}
