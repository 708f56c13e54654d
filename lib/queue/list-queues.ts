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
        (q.wrap_up_limit_ms / 1000)::int as "wrapUpLimitSeconds", q.wrap_up_extendable as "wrapUpExtendable",
        q.priority, q.value_class as "valueClass", q.schedule_id as "scheduleId",
        (q.first_reply_ms / 1000)::int as "firstReplySeconds", (q.next_reply_ms / 1000)::int as "nextReplySeconds",
        (q.resolution_ms / 60000)::int as "resolutionMinutes", q.clocks_pause_parked as "clocksPauseParked",
        q.callback_enabled as "callbackEnabled", q.callback_cap as "callbackCap",
        coalesce((select jsonb_agg(jsonb_build_object('name', k.name, 'level', d.level) order by k.name)
          from queue_skill d join skill k on k.id = d.skill_id where d.queue_id = q.id), '[]') as skills,
        coalesce((select jsonb_agg(jsonb_build_object('afterSeconds', o.after_ms / 1000, 'toQueueId', o.to_queue_id,
            'toAgentId', o.to_agent_id, 'isGone', coalesce(oq.archived_at, oa.disabled_at) is not null) order by o.after_ms)
          from queue_overflow o left join queue oq on oq.id = o.to_queue_id left join agent oa on oa.id = o.to_agent_id
          where o.queue_id = q.id), '[]') as overflow,
        q.archived_at is not null as archived, coalesce(m.ids, '{}') as "agentIds",
        coalesce(c.open, 0) as "openCount", coalesce(c.loose, 0) as "looseCount"
      from queue q join team t on t.id = q.team_id
      left join (select y.queue_id, array_agg(a.id::text) as ids from queue_member y join agent a on a.id = y.agent_id
        where a.disabled_at is null group by y.queue_id) m on m.queue_id = q.id
      left join (select queue_id, count(*)::int as open,
          count(*) filter (where state in ('waiting','parked'))::int as loose from conversation
        where state in ('waiting','active','wrap_up','parked') group by queue_id) c on c.queue_id = q.id
      order by q.archived_at is not null, lower(q.name)`
  },
})
