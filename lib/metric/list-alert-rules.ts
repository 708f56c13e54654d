import { z } from 'zod'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import type { AlertRuleRow } from './alert-rule.ts'

export const listAlertRules = query({
  name: 'alert_rule.list',
  input: z.object({}),
  async run({ actor, sql }): Promise<AlertRuleRow[]> {
    permit(actor, 'admin')
    return sql<AlertRuleRow[]>`
      select r.id, r.kind, r.queue_id as "queueId", r.threshold, r.notify, r.sound, q.name as "queueName",
        r.archived_at is not null as archived
      from alert_rule r left join queue q on q.id = r.queue_id
      order by r.archived_at is not null, r.kind, lower(q.name) nulls first, r.threshold, r.id`
  },
})
