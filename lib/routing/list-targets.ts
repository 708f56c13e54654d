import type { Sql } from '#db/client.ts'
import type { PresenceState } from '#lib/agent/presence.ts'
import { loadReadable } from '#lib/conversation/load-readable.ts'
import { query } from '#lib/query.ts'
import type { OpenHours } from '#lib/queue/day-spans.ts'
import { isOpen } from '#lib/queue/open-hours.ts'
import { targetsInput } from './moves-inputs.ts'

export interface AgentTarget {
  id: string
  name: string
  state: PresenceState
  freeUnits: number
}

export interface QueueTarget {
  id: string
  name: string
  waiting: number
  isOpen: boolean
}

export interface Targets {
  agents: AgentTarget[]
  queues: QueueTarget[]
}

/** Who and what a conversation can be handed to: everybody but who has it and who asks, and every queue in use. */
export const listTargets = query({
  name: 'conversation.targets',
  input: targetsInput,
  async run({ actor, input, sql }): Promise<Targets> {
    const { assigneeId } = await loadReadable(actor, input.conversationId)
    const [agents, queues] = await Promise.all([
      loadAgents(sql, [actor.agentId, ...(assigneeId ? [assigneeId] : [])]),
      loadQueues(sql),
    ])
    return { agents, queues }
  },
})

const loadAgents = (sql: Sql, but: readonly string[]) => sql<AgentTarget[]>`
  select a.id, a.name, coalesce(p.state, 'offline') as state,
    greatest(0, coalesce(p.capacity_units - p.load_units, 0)) as "freeUnits"
  from agent a left join presence p on p.agent_id = a.id
  where a.disabled_at is null and not (a.id = any(${[...but]}::uuid[])) order by a.name`

async function loadQueues(sql: Sql): Promise<QueueTarget[]> {
  const rows = await sql<(Omit<QueueTarget, 'isOpen'> & { hours: OpenHours | null })[]>`
    select q.id, q.name, (select count(*)::int from waiting w where w.queue_id = q.id) as waiting,
      case when s.id is not null then
        jsonb_build_object('timeZone', s.time_zone, 'week', s.week, 'holidays', s.holidays) end as hours
    from queue q left join schedule s on s.id = q.schedule_id where q.archived_at is null order by q.name`
  const now = new Date()
  return rows.map(({ hours, ...queue }) => ({ ...queue, isOpen: isOpen(hours, now) }))
}
