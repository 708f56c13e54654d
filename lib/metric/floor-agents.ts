import { database } from '#db/client.ts'
import type { FloorAgent } from './load-floor.ts'

type Row = Omit<FloorAgent, 'since'> & { since: Date }

/** The board: presence, load, what each holds, and their day so far. */
export async function loadFloorAgents(teamId: string | null): Promise<FloorAgent[]> {
  const rows = await database()<Row[]>`
    select a.id, a.name, p.state, p.since, p.load_units as "loadUnits", p.capacity_units as "capacityUnits",
      coalesce((select array_agg(m.queue_id::text) from queue_member m where m.agent_id = a.id), '{}') as "queueIds",
      coalesce((select jsonb_agg(jsonb_build_object('conversationId', c.id, 'customerName', k.name, 'state', c.state)
          order by c.assigned_at)
        from conversation c join customer k on k.id = c.customer_id
        where c.assignee_id = a.id and c.state in ('active','wrap_up')), '[]') as holding,
      (select count(*)::int from resolution r where r.agent_id = a.id and r.completed_at >= today.at) as "handledToday",
      (select avg(s.score)::float8 from survey s where s.agent_id = a.id and s.answered_at >= today.at) as "ratingToday"
    from agent a join presence p on p.agent_id = a.id
    cross join (select date_trunc('day', now() at time zone 'utc') at time zone 'utc' as at) today
    where a.disabled_at is null and exists (
      select 1 from queue_member m join queue q on q.id = m.queue_id
      where m.agent_id = a.id and (${teamId}::uuid is null or q.team_id = ${teamId}::uuid))
    order by a.name, a.id`
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }))
}
