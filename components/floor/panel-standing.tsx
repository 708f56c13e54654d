'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ConversationView } from '#lib/conversation/views.ts'
import { isMovable } from './steered.ts'

interface PanelStandingProps {
  conversation: ConversationView
  personId: string
}

/** Whose it is, and who else is in it. */
export function PanelStanding({ conversation, personId }: PanelStandingProps) {
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
  if (!isMovable(conversation))
    return <p className="text-ink-2">{t(state === 'parked' ? 'parked' : 'over')}</p>
  return (
    <p className="text-ink-2">
      {assigneeName ? t('ownedBy', { name: assigneeName }) : t('nobodyHas')}{' '}
      <Others {...{ conversation, personId }} />
    </p>
  )
}

function Others({ conversation: { participants }, personId }: PanelStandingProps) {
  const t = useTranslations('floor')
  const others = participants.filter(({ agentId }) => agentId !== personId)
  if (others.length === 0) return null
  const named = others.map(({ name, role }) => t(`with.${role}`, { name }))
  return <span dir="auto">{named.join(' ')}</span>
}
