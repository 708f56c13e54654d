'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { FloorView } from '#lib/metric/load-floor.ts'
import { ReassignDialog } from './reassign-dialog.tsx'
import { isMovable, type Steered } from './steered.ts'
import { TakeOverDialog } from './take-over-dialog.tsx'
import type { Intent } from './use-floor-address.ts'
import { useTakeOver } from './use-take-over.ts'

interface SteerButtonsProps {
  conversation: Steered
  floor: FloorView
  personId: string
  /** In a row: opens the thread for it. */
  onOpenFor?: (intent: Intent) => void
  size?: 'small' | 'medium'
}

/** What a supervisor may do to a conversation that can still be moved. */
export function SteerButtons({
  conversation,
  floor,
  personId,
  onOpenFor,
  size = 'medium',
}: SteerButtonsProps) {
  const t = useTranslations('floor')
  const { takeOver, isBusy } = useTakeOver()
  const [asking, setAsking] = useState<'take_over' | 'reassign' | null>(null)
  const { id, state, assigneeId } = conversation
  if (!isMovable(conversation)) return null
  const isMine = assigneeId === personId
  const close = () => setAsking(null)
  const intents: Intent[] = state === 'active' ? ['watch', 'whisper', 'join'] : ['watch']
  return (
    <>
      {onOpenFor &&
        !isMine &&
        intents.map((intent) => (
          <Button key={intent} size={size} className="px-1.5!" onClick={() => onOpenFor(intent)}>
            {t(intent)}
          </Button>
        ))}
      {!isMine && (
        <Button
          size={size}
          className={onOpenFor && 'px-1.5!'}
          busy={isBusy && asking === null}
          onClick={() => (assigneeId ? setAsking('take_over') : void takeOver(id))}
        >
          {t('takeOver')}
        </Button>
      )}
      <Button size={size} className={onOpenFor && 'px-1.5!'} onClick={() => setAsking('reassign')}>
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
        <ReassignDialog conversations={[conversation]} floor={floor} onMoved={close} onClose={close} />
      )}
    </>
  )
}
