import { z } from 'zod'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import type { DispositionRow } from './views.ts'

export const listDispositions = query({
  name: 'disposition.list',
  input: z.object({}),
  async run({ actor, sql }): Promise<DispositionRow[]> {
    permit(actor, 'admin')
    return sql<DispositionRow[]>`
      select d.id, d.label, d.queue_id as "queueId", q.name as "queueName", d.position,
        d.archived_at is not null as archived
      from disposition d left join queue q on q.id = d.queue_id
      order by d.archived_at is not null, d.position, lower(d.label), d.id`
  },
})
