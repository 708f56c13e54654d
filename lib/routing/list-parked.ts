import { loadConversations } from '#lib/conversation/load-work-rows.ts'
import type { WorkRow } from '#lib/conversation/views.ts'
import { query } from '#lib/query.ts'
import { parkedInput } from './moves-inputs.ts'

const MOST = 500

/** What the agent has put aside, the next to come back first. */
export const listParked = query({
  name: 'conversation.parked',
  input: parkedInput,
  async run({ actor, sql }): Promise<WorkRow[]> {
    const ids = await sql<{ id: string }[]>`
      select id from conversation where preferred_agent_id = ${actor.agentId} and state = 'parked'
      order by wake_at limit ${MOST}`
    const rows = await loadConversations(ids.map(({ id }) => id))
    return rows.toSorted((a, b) => (a.wakeAt ?? '').localeCompare(b.wakeAt ?? ''))
  },
})
