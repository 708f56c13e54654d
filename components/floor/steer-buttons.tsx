'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { FloorAgent } from '#lib/metric/load-floor.ts'
import { ReassignDialog } from './reassign-dialog.tsx'
import { isMovable, type Steered } from './steered.ts'
import { TakeOverDialog } from './take-over-dialog.tsx'
import { useSteer } from './use-steer.ts'

interface SteerButtonsProps {
  conversation: Steered
  agents: readonly FloorAgent[]
  personId: string
  size?: 'small' | 'medium'
}

/** Take over and Reassign, for a conversation that can still be moved. */
export function SteerButtons({ conversation, agents, personId, size = 'medium' }: SteerButtonsProps) {
  const t = useTranslations('floor')
  const { takeOver, reassign, isBusy } = useSteer()
  const [asking, setAsking] = useState<'take_over' | 'reassign' | null>(null)
  const { id, assigneeId, assigneeName } = conversation
  if (!isMovable(conversation)) return null
  const before = assigneeId ? { id: assigneeId, name: assigneeName ?? '' } : null
  const close = () => setAsking(null)
  return (
    <>
      {assigneeId !== personId && (
        <Button
          size={size}
          busy={isBusy && asking === null}
          onClick={() => (before ? setAsking('take_over') : void takeOver(id))}
        >
          {t('takeOver')}
        </Button>
      )}
      <Button size={size} onClick={() => setAsking('reassign')}>
        {t('reassign')}
      </Button>
      {asking === 'take_over' && (
        <TakeOverDialog
          conversation={conversation}
          isBusy={isBusy}
          onTakeOver={() => void takeOver(id).then(close)}
          onClose={close}
        />
      )}
      {asking === 'reassign' && (
        <ReassignDialog
          conversation={conversation}
          agents={agents}
          isBusy={isBusy}
          onChoose={(agent) => void reassign(id, agent, before).then((moved) => moved && close())}
          onClose={close}
        />
      )}
    </>
  )
}
