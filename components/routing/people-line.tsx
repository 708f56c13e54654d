'use client'
import { Eye, MessagesSquare } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ParticipantView } from '#lib/conversation/views.ts'

interface PeopleLineProps {
  participants: readonly ParticipantView[]
  /** Not named to themselves. */
  ownId: string
}

/** Who else is in it, in one quiet line; those who watch, where the policy lets them be seen. */
export function PeopleLine({ participants, ownId }: PeopleLineProps) {
  const t = useTranslations('routing.people')
  const others = participants.filter(({ agentId }) => agentId !== ownId)
  if (others.length === 0) return null
  return (
    <ul
      aria-label={t('label')}
      className="flex flex-wrap gap-x-4 border-b border-line px-5 py-1 text-meta text-ink-2"
    >
      {others.map(({ agentId, name, role }) => (
        <li key={`${agentId}-${role}`} className="flex min-w-0 items-center gap-1.5">
          {role === 'watching' ? <Eye aria-hidden size={13} /> : <MessagesSquare aria-hidden size={13} />}
          <span dir="auto" className="truncate">
            {t(role, { name })}
          </span>
        </li>
      ))}
    </ul>
  )
}
