'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { notify } from '#components/ui/notify.ts'
import {
  CHOSEN_STATES,
  type ChosenState,
  type PresenceState,
  type PresenceView,
} from '#lib/agent/presence.ts'

/** Why nothing comes although somebody sits here, and the one press that changes it. */
export function PresenceLine({ presence }: { presence: PresenceView }) {
  const t = useTranslations('desk')
  const { state, reasonId, nextState, nextReason } = presence
  async function tell(answer: ReturnType<typeof sendCommand>) {
    const result = await answer
    if (!result.ok) notify({ tone: 'bad', title: result.problem.message })
  }
  const back = () => void tell(sendCommand('presence.set', { state: 'available' }))
  const stay = () => void tell(sendCommand('presence.set', { state: chosenOf(state), reasonId }))
  if (state === 'missed')
    return (
      <Line action={t('backToAvailable')} onAct={back}>
        {t('missed')}
      </Line>
    )
  if (state === 'away')
    return (
      <Line action={t('imBack')} onAct={() => void tell(sendCommand('presence.idle', { idle: false }))}>
        {t('awayLine')}
      </Line>
    )
  if (!nextState) return null
  return (
    <Line tone="quiet" action={t('stay', { state: t(`presence.${state}`) })} onAct={stay}>
      {t('nextLine', { state: nextReason ?? t(`presence.${nextState}`) })}
    </Line>
  )
}

const chosenOf = (state: PresenceState): ChosenState =>
  CHOSEN_STATES.find((chosen) => chosen === state) ?? 'available'

interface LineProps {
  tone?: 'warn' | 'quiet'
  action: string
  onAct: () => void
  children: ReactNode
}

function Line({ tone = 'warn', action, onAct, children }: LineProps) {
  return (
    <div
      role="status"
      className={classNames(
        'flex items-center gap-3 border-b border-line px-4 py-2',
        tone === 'warn' ? 'bg-warn-soft text-warn' : 'bg-sunk text-ink-2',
      )}
    >
      <p className="min-w-0 flex-1">{children}</p>
      <Button size="small" onClick={onAct}>
        {action}
      </Button>
    </div>
  )
}
