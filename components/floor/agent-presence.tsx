'use client'
import { useTranslations } from 'next-intl'
import { Chip } from '#components/ui/chip.tsx'
import type { Tone } from '#components/ui/tone.ts'
import type { PresenceState } from '#lib/agent/presence.ts'
import type { FloorAgent } from '#lib/metric/load-floor.ts'
import { TimeInState } from './time-in-state.tsx'

const tones: Record<PresenceState, Tone> = {
  available: 'ok',
  busy: 'accent',
  break: 'neutral',
  offline: 'neutral',
  missed: 'warn',
  away: 'neutral',
}

/** On a phone the time in it stands under the word. */
export function AgentPresence({ agent }: { agent: Pick<FloorAgent, 'state' | 'since'> }) {
  const t = useTranslations('desk.presence')
  return (
    <span className="grid justify-items-start gap-0.5 py-0.5">
      <Chip tone={tones[agent.state]}>{t(agent.state)}</Chip>
      <TimeInState since={agent.since} className="text-meta text-ink-3 sm:hidden" />
    </span>
  )
}
