import { requireWhole } from '#lib/customer/load-reach.ts'
import { query } from '#lib/query.ts'
import { customerConflictsInput } from './inputs.ts'
import type { ConflictView } from './views.ts'

type Times = 'occurredAt' | 'askedAt' | 'answeredAt' | 'liftedAt' | 'nextAt'
interface Row extends Omit<ConflictView, Times> {
  occurredAt: Date
  askedAt: Date | null
  answeredAt: Date | null
  liftedAt: Date | null
  nextAt: Date | null
}

const iso = (at: Date | null) => at?.toISOString() ?? null

/** Of open cases, and those whose hold still stands; newest first. */
export const listConflicts = query({
  name: 'customer.conflicts',
  input: customerConflictsInput,
  async run({ actor, input: { customerId }, sql }): Promise<ConflictView[]> {
    await requireWhole(actor, customerId)
    const rows = await sql<Row[]>`
      select c.id, c.kind, c.department, t.title, t.detail, c.occurred_at as "occurredAt", c.hold, a.name as "askedBy",
        c.asked_at as "askedAt", c.answered_at as "answeredAt", c.lifted_at as "liftedAt",
        exists (select 1 from webhook w where w.department = c.department and w.disabled_at is null) as "isReachable",
        exists (select 1 from conflict e where e.customer_id = c.customer_id and e.department = c.department
          and e.id <> c.id and e.hold = 'confirmed' and e.answered_at < c.occurred_at) as "cameInSpite",
        coalesce(d.attempts, 0) as attempts, coalesce(d.problem, 'It answered ' || d.status || '.') as problem,
        d.next_at as "nextAt"
      from conflict c join recovery_case r on r.id = c.case_id
      left join touchpoint t on t.id = c.touchpoint_id
      left join agent a on a.id = c.asked_by
      left join lateral (select attempts, problem, status, next_at from webhook_delivery
        where conflict_id = c.id and event = 'hold.asked' order by id desc limit 1) d on true
      where c.customer_id = ${customerId} and (r.closed_at is null or c.hold in ('asked','confirmed'))
      order by c.occurred_at desc, c.id desc limit 20`
    return rows.map((row) => ({
      ...row,
      occurredAt: row.occurredAt.toISOString(),
      askedAt: iso(row.askedAt),
      answeredAt: iso(row.answeredAt),
      liftedAt: iso(row.liftedAt),
      nextAt: iso(row.nextAt),
    }))
  },
})
