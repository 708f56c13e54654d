import { z } from 'zod'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import type { ReasonRow } from './views.ts'

export const listReasons = query({
  name: 'presence_reason.list',
  input: z.object({}),
  async run({ actor, sql }): Promise<ReasonRow[]> {
    permit(actor, 'admin')
    return sql<ReasonRow[]>`
      select r.id, r.label, r.state, r.archived_at is not null as archived,
        (select count(*)::int from presence p where p.reason_id = r.id) as people
      from presence_reason r order by r.archived_at is not null, r.position, lower(r.label)`
  },
})
