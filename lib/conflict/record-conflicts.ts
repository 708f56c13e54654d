import { z } from 'zod'
import { newId } from '#lib/id.ts'
import { notFound } from '#lib/problem.ts'
import { isOutreach, OUTREACH_KINDS } from '#lib/touchpoint/outreach.ts'
import { verb } from '#lib/verb.ts'

/** Older ones are history that was brought in, not something that just met the customer. */
const FRESH_HOURS = 48

interface Found {
  touchpointId: string
  customerId: string
  caseId: string
  conversationId: string | null
  kind: string
  department: string
  title: string
  occurredAt: Date
}

/** Writes down, once each, what departments sent to a customer while a case of theirs was open. */
export const recordConflicts = verb({
  name: 'conflict.record',
  input: z.object({ customerId: z.uuid() }),
  async run({ actor, input: { customerId }, tx, now, record }) {
    if (actor.kind !== 'system') throw notFound('customer')
    const found = await tx<Found[]>`
      select t.id as "touchpointId", t.customer_id as "customerId", r.id as "caseId",
        r.conversation_id as "conversationId", t.kind, t.department, t.title, t.occurred_at as "occurredAt"
      from recovery_case r join touchpoint t on t.customer_id = r.customer_id and t.occurred_at >= r.opened_at
      where r.customer_id = ${customerId} and r.closed_at is null and t.kind = any(${[...OUTREACH_KINDS]}::text[])
        and t.occurred_at > ${now}::timestamptz - ${FRESH_HOURS} * interval '1 hour'
        and not exists (select 1 from conflict c where c.touchpoint_id = t.id)
      order by t.occurred_at limit 100`
    let count = 0
    for (const { title, caseId, touchpointId, conversationId, kind, department, occurredAt } of found) {
      if (!isOutreach({ department, kind, title })) continue
      const id = newId()
      const made = await tx`
        insert into conflict (id, customer_id, case_id, touchpoint_id, kind, department, occurred_at)
        values (${id}, ${customerId}, ${caseId}, ${touchpointId}, ${kind}, ${department}, ${occurredAt})
        on conflict (touchpoint_id) do nothing returning 1`
      count += made.length
      if (made.length > 0) await record('conflict.found', { customerId, conversationId, subjectId: id })
    }
    return { count }
  },
})
