import type { Sql } from '#db/client.ts'
import { may } from '#lib/actor.ts'
import { auditRead } from '#lib/audit.ts'
import { loadEntriesBefore } from '#lib/conversation/load-entries.ts'
import { notFound } from '#lib/problem.ts'
import { query } from '#lib/query.ts'
import { caseInput } from './inputs.ts'
import { loadCaseParts } from './load-case-parts.ts'
import { loadCaseRows } from './load-case-rows.ts'
import { loadCustomerCases } from './load-customer-cases.ts'
import type { CaseCustomer, CaseDetail } from './views.ts'

const THREAD_LENGTH = 200

/** All that a manager needs to settle a case, on one screen. */
export const loadCase = query({
  name: 'recovery.case',
  input: caseInput,
  async run({ actor, input, sql }): Promise<CaseDetail> {
    const [row] = may(actor, 'recovery.read') ? await loadCaseRows([input.caseId]) : []
    if (!row) throw notFound('case')
    await auditRead(actor, 'customer', row.customerId)
    const [customer, cases, parts, thread] = await Promise.all([
      loadCustomer(sql, row.customerId),
      loadCustomerCases(row.customerId),
      loadCaseParts([row.id]),
      row.conversationId ? loadEntriesBefore(row.conversationId, undefined, THREAD_LENGTH) : [],
    ])
    return {
      row,
      customer,
      ...parts(row.id),
      thread,
      threadIsCut: (thread[0]?.seq ?? 1) > 1,
      earlier: cases.filter(({ id, openedAt }) => id !== row.id && openedAt <= row.openedAt),
    }
  },
})

async function loadCustomer(sql: Sql, customerId: string): Promise<CaseCustomer> {
  const [[customer], identifiers] = await Promise.all([
    sql<(Omit<CaseCustomer, 'since' | 'identifiers'> & { since: Date })[]>`
      select id, name, tier, since, revenue_12m_cents::float8 as "revenue12mCents",
        revenue_cents::float8 as "revenueCents", order_count_12m as "orderCount12m"
      from customer where id = ${customerId}`,
    sql<CaseCustomer['identifiers']>`
      select type, value, verified_by is not null as verified from identifier
      where customer_id = ${customerId} and type in ('email','phone') order by verified desc, type limit 8`,
  ])
  if (!customer) throw notFound('case')
  return { ...customer, since: customer.since.toISOString(), identifiers }
}
