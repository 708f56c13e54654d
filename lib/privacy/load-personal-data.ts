import type { Sql } from '#db/client.ts'
import { may } from '#lib/actor.ts'
import { customerInput } from '#lib/customer/inputs.ts'
import { requireWhole } from '#lib/customer/load-reach.ts'
import { notFound } from '#lib/problem.ts'
import { query } from '#lib/query.ts'
import { loadHolds } from './load-holds.ts'
import { loadRequests } from './load-requests.ts'
import type { ConsentEntryView, PersonalDataView } from './views.ts'

const HISTORY = 50
const REQUESTS = 5
const HOLDS = 20

/** What a customer agreed to, what holds their data, and what was asked for it. */
export const loadPersonalData = query({
  name: 'customer.privacy',
  input: customerInput,
  async run({ actor, input: { customerId }, sql }): Promise<PersonalDataView> {
    await requireWhole(actor, customerId)
    const [[row], history, holds, requests] = await Promise.all([
      sql<{ consent: Record<string, boolean>; erasedAt: Date | null }[]>`
        select consent, erased_at as "erasedAt" from customer where id = ${customerId}`,
      loadHistory(sql, customerId),
      loadHolds(sql, sql`h.customer_id = ${customerId}`, HOLDS),
      loadRequests(sql, sql`r.customer_id = ${customerId}`, REQUESTS),
    ])
    if (!row) throw notFound('customer')
    const erasedAt = row.erasedAt?.toISOString() ?? null
    const mayManage = may(actor, 'privacy')
    return { consent: row.consent, erasedAt, history, holds, requests, mayManage }
  },
})

async function loadHistory(sql: Sql, customerId: string): Promise<ConsentEntryView[]> {
  const rows = await sql<(Omit<ConsentEntryView, 'at'> & { at: Date })[]>`
    select e.id, e.purpose, e.channel, e.given, e.source, a.name as "agentName", e.at
    from consent_entry e left join agent a on a.id = e.agent_id
    where e.customer_id = ${customerId} order by e.at desc limit ${HISTORY}`
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
