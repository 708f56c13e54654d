import { database } from '#db/client.ts'
import type { PresenceState, PresenceView } from './presence.ts'

export async function loadPresence(agentId: string): Promise<PresenceView | null> {
  const [row] = await database()<(Omit<PresenceView, 'since'> & { since: Date; state: PresenceState })[]>`
    select agent_id as "agentId", state, since, load_units as "loadUnits", capacity_units as "capacityUnits"
    from presence where agent_id = ${agentId}`
  return row ? { ...row, since: row.since.toISOString() } : null
}
