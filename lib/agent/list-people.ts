import { z } from 'zod'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import type { PersonRow } from './views.ts'

/** Everybody who ever had a place here, by name. */
export const listPeople = query({
  name: 'agent.list',
  input: z.object({}),
  async run({ actor, sql }): Promise<PersonRow[]> {
    permit(actor, 'admin')
    return sql<PersonRow[]>`
      select a.id, a.name, a.email, a.role, a.team_id as "teamId", t.name as "teamName", a.languages,
        coalesce(s.skills, '[]') as skills, coalesce(m.ids, '{}') as "queueIds", coalesce(m.names, '{}') as "queueNames",
        coalesce(p.capacity_units, 6) as "capacityUnits",
        coalesce(p.load_units, 0) as "loadUnits", coalesce(p.state, 'offline') as state,
        case when a.disabled_at is not null then 'disabled' when a.password_hash is null then 'invited'
          else 'active' end as status,
        coalesce(c.open, 0) as "openCount"
      from agent a left join team t on t.id = a.team_id left join presence p on p.agent_id = a.id
      left join (select agent_id, jsonb_agg(jsonb_build_object('name', k.name, 'level', x.level) order by k.name) as skills
        from agent_skill x join skill k on k.id = x.skill_id group by agent_id) s on s.agent_id = a.id
      left join (select agent_id, array_agg(q.id::text order by q.name) as ids, array_agg(q.name order by q.name) as names
        from queue_member y join queue q on q.id = y.queue_id where q.archived_at is null group by agent_id) m
        on m.agent_id = a.id
      left join (select assignee_id, count(*)::int as open from conversation
        where state in ('active','wrap_up') group by assignee_id) c on c.assignee_id = a.id
      order by a.disabled_at is not null, lower(a.name), a.id`
  },
})
