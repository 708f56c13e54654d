import { database } from '#db/client.ts'
import type { PresenceView } from './presence.ts'

interface Row extends Omit<PresenceView, 'since'> {
  since: Date
}

export async function loadPresence(agentId: string): Promise<PresenceView | null> {
  return (await loadPresencesOf([agentId])).get(agentId) ?? null
}

/** By person; who has no presence is not in it. */
export async function loadPresencesOf(agentIds: readonly string[]): Promise<Map<string, PresenceView>> {
  const rows = await database()<Row[]>`
    select p.agent_id as "agentId", p.state, p.since, p.load_units as "loadUnits", p.capacity_units as "capacityUnits",
      p.reason_id as "reasonId", r.label as reason, p.next_state as "nextState", n.label as "nextReason",
      s.idle_after_ms as "idleAfterMs"
    from presence p cross join routing_settings s
      left join presence_reason r on r.id = p.reason_id left join presence_reason n on n.id = p.next_reason_id
    where p.agent_id = any(${[...agentIds]}::uuid[]) and s.id = 1`
  return new Map(rows.map((row) => [row.agentId, { ...row, since: row.since.toISOString() }]))
}
