import { database } from '#db/client.ts'
import type { FloorAgent } from './load-floor.ts'

type Row = Omit<FloorAgent, 'since'> & { since: Date }

/**
 * Who works in the floor's queues, or holds something of them: presence, load, what they hold, their day so far.
 * Conversations, resolutions and ratings of other teams' queues are left out; only the load is of all they do.
 */
export async function loadFloorAgents(floor: { teamId: string | null; since: Date }): Promise<FloorAgent[]> {
  const { teamId, since } = floor
  const rows = await database()<Row[]>`
    with own as materialized (
      select id from queue where archived_at is null and (${teamId}::uuid is null or team_id = ${teamId}::uuid)),
    held as materialized (
      select c.assignee_id as agent_id, jsonb_agg(jsonb_build_object('conversationId', c.id, 'queueId', c.queue_id,
        'customerName', k.name, 'state', c.state, 'handRaisedAt', to_char(c.hand_raised_at at time zone 'UTC',
        'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by c.assigned_at, c.id) as holding
      from own join conversation c on c.queue_id = own.id and c.state in ('active','wrap_up')
        join customer k on k.id = c.customer_id
      group by c.assignee_id),
    handled as (
      select r.agent_id, count(*)::int as count from own join resolution r on r.queue_id = own.id
      where r.completed_at >= ${since} group by r.agent_id),
    rated as (
      select s.agent_id, avg(s.score)::float8 as score from own join survey s on s.queue_id = own.id
      where s.answered_at >= ${since} group by s.agent_id),
    works as (
      select m.agent_id, array_agg(m.queue_id::text order by m.queue_id) as queue_ids
      from own join queue_member m on m.queue_id = own.id group by m.agent_id)
    select a.id, a.name, coalesce(p.state, 'offline') as state, p.reason,
      coalesce(p.since, a.created_at) as since,
      coalesce(p.load_units, 0) as "loadUnits", coalesce(p.capacity_units, 0) as "capacityUnits",
      coalesce(works.queue_ids, '{}') as "queueIds", coalesce(held.holding, '[]') as holding,
      coalesce(handled.count, 0) as "handledToday", rated.score as "ratingToday"
    from agent a left join works on works.agent_id = a.id left join held on held.agent_id = a.id
      left join (select presence.*, label as reason from presence left join presence_reason on id = reason_id) p
        on p.agent_id = a.id
      left join handled on handled.agent_id = a.id left join rated on rated.agent_id = a.id
    where held.agent_id is not null or (works.agent_id is not null and a.disabled_at is null)
    order by a.name, a.id`
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }))
}
