'use client'
import { useTranslations } from 'next-intl'
import { sendCommand } from '#components/realtime/connection.ts'
import { MenuItem } from '#components/ui/menu-item.tsx'
import { notify } from '#components/ui/notify.ts'
import { CHOSEN_STATES, type ChosenState } from '#lib/agent/presence.ts'
import type { FloorAgent } from '#lib/metric/load-floor.ts'

export function PresenceItems({ agent: { id, name, state: now } }: { agent: FloorAgent }) {
  const t = useTranslations('floor')
  const presence = useTranslations('desk.presence')
  async function set(state: ChosenState) {
    const result = await sendCommand('agent.set_presence', { agentId: id, state })
    if (result.ok) notify({ tone: 'ok', title: t('presenceSet', { name, state: presence(state) }) })
    else notify({ tone: 'bad', title: t('presenceFailed'), detail: result.problem.message })
  }
  return CHOSEN_STATES.map((state) => (
    <MenuItem key={state} disabled={state === now} onSelect={() => void set(state)}>
      {presence(state)}
    </MenuItem>
  ))
}
