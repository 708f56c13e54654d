import type { Tx } from '#db/client.ts'
import type { PresenceState } from '#lib/agent/presence.ts'
import { startOfDay } from './load-floor.ts'
import { emptyReplay, type ReplayConversation, type ReplayState } from './replay-state.ts'

type Row = Omit<ReplayConversation, 'openedAt' | 'since'> & { id: string; openedAt: Date; since: Date | null }

/** The floor as the tables have it, at the transaction's snapshot. */
export async function readFloorState(tx: Tx, at: Date): Promise<ReplayState> {
  const day = startOfDay(at)
  const state = emptyReplay(day.getTime())
  const rows = await tx<Row[]>`
    select c.id, c.queue_id as "queueId", c.state, c.opened_at as "openedAt", w.since,
      case when c.state in ('active','wrap_up') then c.assignee_id end as "agentId", c.assigned_at is not null as "isAnswered"
    from conversation c left join waiting w on w.conversation_id = c.id and c.state = 'waiting'
    where c.state in ('waiting','active','wrap_up','parked')`
  for (const { id, openedAt, since, ...row } of rows)
    state.conversations[id] = { ...row, openedAt: openedAt.getTime(), since: since?.getTime() ?? null }
  const people = await tx<{ id: string; state: PresenceState; since: Date }[]>`
    select agent_id as id, state, since from presence`
  for (const { id, ...presence } of people)
    state.agents[id] = { state: presence.state, since: presence.since.getTime() }
  const held = await tx<{ id: string; conversationId: string; agentId: string }[]>`
    select id, conversation_id as "conversationId", agent_id as "agentId" from reservation where state = 'pending'`
  for (const { id, ...reservation } of held) state.reservations[id] = reservation
  const counts = await tx<{ queueId: string; answered: number; abandoned: number }[]>`
    select c.queue_id as "queueId", count(c.assigned_at)::int as answered,
      count(*) filter (where c.state = 'abandoned')::int as abandoned
    from queue q join conversation c on c.queue_id = q.id and c.opened_at >= ${day} group by 1`
  for (const { queueId, ...tally } of counts)
    if (tally.answered + tally.abandoned > 0) state.tally[queueId] = tally
  return state
}
