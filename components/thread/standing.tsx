'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useCallbackOf } from '#components/callback/use-callback-of.ts'
import { MergedStanding } from '#components/routing/merged-standing.tsx'
import { useMove } from '#components/routing/use-move.ts'
import { useTakeBack } from '#components/routing/use-park.ts'
import { Button } from '#components/ui/button.tsx'
import { notify } from '#components/ui/notify.ts'
import type { ConversationView } from '#lib/conversation/views.ts'

interface StandingProps {
  conversation: ConversationView
  person: { agentId: string }
  onAccept: (conversationId: string) => void
  onOpen: (conversationId: string) => void
}

/** Why there is no reply box, when there is none, and what may be done about it. */
export function Standing(props: StandingProps) {
  const t = useTranslations('thread')
  const { conversation, person, onAccept } = props
  const { state, assigneeId, assigneeName, queueName, id } = conversation
  switch (state) {
    case 'waiting':
      return (
        <Line action={t('accept')} onAct={() => onAccept(id)}>
          {t('waitingHere', { queue: queueName })}
        </Line>
      )
    case 'parked':
      return <Parked {...props} />
    case 'merged':
      return <MergedStanding {...props} />
    case 'resolved':
    case 'abandoned':
      return <Line>{t('closed')}</Line>
    case 'active':
    case 'wrap_up':
      if (assigneeId === person.agentId) return null
      return <Guest {...props}>{t('ownedBy', { name: assigneeName ?? '' })}</Guest>
  }
}

interface LineProps {
  action?: string
  busy?: boolean
  quiet?: boolean
  onAct?: () => void
  children: ReactNode
}

function Line({ action, busy, quiet, onAct, children }: LineProps) {
  return (
    <div className="flex items-center justify-between gap-3 px-5 pb-2 text-ink-2">
      <p className="min-w-0">{children}</p>
      {action && (
        <Button variant={quiet ? 'secondary' : 'primary'} busy={busy} onClick={onAct}>
          {action}
        </Button>
      )}
    </div>
  )
}

function Parked({ conversation: { id, wakeAt }, onOpen }: StandingProps) {
  const t = useTranslations('routing.park')
  const format = useFormatter()
  const takeBack = useTakeBack(onOpen)
  const called = useTranslations('callback')
  const { data: callback } = useCallbackOf(id)
  if (callback?.state === 'booked')
    return (
      <Line>{called('standing', { when: format.dateTime(new Date(callback.slotAt), 'weekdayTime') })}</Line>
    )
  const words = wakeAt
    ? t('standing', { when: format.dateTime(new Date(wakeAt), 'weekdayTime') })
    : t('standingReply')
  return (
    <Line action={t('wake')} onAct={() => void takeBack(id)}>
      {words}
    </Line>
  )
}

/** Who was called in may go again. */
function Guest({ conversation, person, children }: StandingProps & { children: ReactNode }) {
  const t = useTranslations('routing.leave')
  const { move, busy } = useMove()
  const own = conversation.participants.find(
    ({ agentId, role }) => agentId === person.agentId && role !== 'watching',
  )
  if (!own) return <Line>{children}</Line>
  async function leave() {
    if (await move('participant.leave', { conversationId: conversation.id })) notify({ title: t('done') })
  }
  return (
    <Line quiet action={t('item')} busy={busy} onAct={() => void leave()}>
      {own.role === 'joined' ? t('joined') : children}
    </Line>
  )
}
