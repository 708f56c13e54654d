import { z } from 'zod'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import type { MacroRow } from './views.ts'

export const listMacros = query({
  name: 'macro.list',
  input: z.object({}),
  async run({ actor, sql }): Promise<MacroRow[]> {
    permit(actor, 'admin')
    return sql<MacroRow[]>`
      select m.id, m.title, m.text, m.queue_id as "queueId", q.name as "queueName",
        m.archived_at is not null as archived
      from macro m left join queue q on q.id = m.queue_id
      order by m.archived_at is not null, lower(m.title), m.id`
  },
})
