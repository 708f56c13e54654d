import { database } from '#db/client.ts'
import { auditRead } from '#lib/audit.ts'
import { permit } from '#lib/auth/permit.ts'
import { notFound } from '#lib/problem.ts'
import { query } from '#lib/query.ts'
import { arrivalInput } from './admin-inputs.ts'
import type { ArrivalDetail } from './admin-views.ts'

interface Row extends Omit<ArrivalDetail, 'receivedAt' | 'at'> {
  receivedAt: Date
  at: Date
}

/** One raw form and what became of it. It may say anything of anybody, so that reading it is audited. */
export const loadArrival = query({
  name: 'ingest.arrival',
  input: arrivalInput,
  async run({ actor, input: { id } }): Promise<ArrivalDetail> {
    permit(actor, 'admin')
    const [row] = await database()<Row[]>`
      select e.id, coalesce(s.name, '') as "sourceName", e.type, e.name, e.state, e.problem, e.message_id as "messageId",
        e.received_at as "receivedAt", e.at, e.time_flag as "timeFlag", e.attempts, e.payload,
        e.customer_id as "customerId", case when t.id is not null then
          jsonb_build_object('kind', t.kind, 'department', t.department, 'title', t.title) end as touchpoint
      from raw_event e left join source s on s.id = e.source_id left join touchpoint t on t.id = e.id
      where e.id = ${id}`
    if (!row) throw notFound('event')
    await (row.customerId ? auditRead(actor, 'customer', row.customerId) : auditRead(actor, 'raw_event', id))
    return { ...row, receivedAt: row.receivedAt.toISOString(), at: row.at.toISOString() }
  },
})
