import type { Tx } from '#db/client.ts'
import type { Recorder } from '#lib/record.ts'
import type { PresenceState } from './presence.ts'

interface Presence {
  state: PresenceState
  reasonId?: string | null
}

/** Puts somebody into a state; what waited for the end of their work is overtaken by it. */
export async function writePresence(
  tx: Tx,
  record: Recorder['record'],
  agentId: string,
  { state, reasonId = null }: Presence,
) {
  await tx`
    insert into presence as p (agent_id, state, reason_id) values (${agentId}, ${state}, ${reasonId})
    on conflict (agent_id) do update set state = excluded.state, reason_id = excluded.reason_id, idle_since = now(),
      next_state = null, next_reason_id = null,
      since = case when p.state = excluded.state and p.reason_id is not distinct from excluded.reason_id
        then p.since else now() end`
  await record('presence.changed', { agentId, subjectId: reasonId, data: { state } })
}
