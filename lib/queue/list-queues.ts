import { z } from 'zod'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import type { QueueRow } from './views.ts'

export const listQueues = query({
  name: 'queue.list',
  input: z.object({}),
  async run({ actor, sql }): Promise<QueueRow[]> {
    permit(actor, 'admin')
    return sql<QueueRow[]>`
      select q.id, q.name, q.team_id as "teamId", t.name as "teamName",
        (q.service_level_ms / 1000)::int as "serviceLevelSeconds",
        round(q.service_level_target * 100)::int as "serviceLevelPercent", q.wrap_up_required as "wrapUpRequired",
        q.archived_at is not null as archived, coalesce(m.ids, '{}') as "agentIds", coalesce(c.open, 0) as "openCount"
      from queue q join team t on t.id = q.team_id
      left join (select y.queue_id, array_agg(a.id::text) as ids from queue_member y join agent a on a.id = y.agent_id
        where a.disabled_at is null group by y.queue_id) m on m.queue_id = q.id
      left join (select queue_id, count(*)::int as open from conversation
        where state in ('waiting','active','wrap_up','parked') group by queue_id) c on c.queue_id = q.id
      order by q.archived_at is not null, lower(q.name)`
  },
})
