import { randomUUID } from 'node:crypto'
import { database } from '#db/client.ts'

/** What a test's customers stand on. */
export interface Ground {
  queueId: string
  agentId: string
  widgetId: string
  offerId: string
}

export async function layGround(queueId: string, agentId: string): Promise<Ground> {
  const sql = database()
  const ground = { queueId, agentId, widgetId: randomUUID(), offerId: randomUUID() }
  await sql`insert into widget (id, key, name, secret, queue_id)
    values (${ground.widgetId}, ${ground.widgetId}, 'Shop', 'secret', ${queueId})`
  await sql`insert into offer (id, name, kind, description) values (${ground.offerId}, 'Call back', 'service', '')`
  return ground
}

/** A customer with rows wherever a customer is named; how many, and which of them, is left to chance. */
export async function addWholeCustomer(ground: Ground, chance: () => number): Promise<string> {
  const sql = database()
  const id = randomUUID()
  const some = () => Math.floor(chance() * 3)
  await sql`
    insert into customer (id, name, tier, address, since, revenue_cents, revenue_12m_cents, order_count_12m, consent)
    values (${id}, ${`Customer ${id.slice(0, 4)}`}, ${chance() < 0.5 ? null : 'gold'},
      ${chance() < 0.5 ? null : 'Mill Lane 1'}, now() - ${Math.floor(chance() * 9e6)} * interval '1 second',
      ${Math.floor(chance() * 1e6)}, ${Math.floor(chance() * 1e5)}, ${some()},
      ${sql.json({ email: chance() < 0.7, ...(chance() < 0.5 ? { phone: chance() < 0.5 } : {}) })})`
  for (let n = some(); n >= 0; n--) await addConversation(ground, id, chance)
  for (let n = some(); n >= 0; n--) await addLooseRows(ground, id, chance)
  if (chance() < 0.6) await addCase(ground, id, null, 1 + some(), chance)
  return id
}

async function addConversation(
  { queueId, agentId, widgetId, offerId }: Ground,
  id: string,
  chance: () => number,
) {
  const sql = database()
  const conversationId = randomUUID()
  const visitorId = randomUUID()
  await sql`insert into visitor (id, widget_id, customer_id) values (${visitorId}, ${widgetId}, ${id})`
  await sql`insert into conversation (id, customer_id, queue_id, visitor_id, state, assignee_id, resolved_at)
    values (${conversationId}, ${id}, ${queueId}, ${visitorId}, 'resolved', ${agentId}, now())`
  await sql`insert into resolution (conversation_id, agent_id, queue_id, customer_id, handle_ms, wrap_up_ms)
    values (${conversationId}, ${agentId}, ${queueId}, ${id}, 1000, 10)`
  await sql`insert into survey (id, conversation_id, customer_id, queue_id, score)
    values (${randomUUID()}, ${conversationId}, ${id}, ${queueId}, 4)`
  await sql`insert into fact (id, customer_id, type, value, said, source_kind, source_id, conversation_id, said_at)
    values (${randomUUID()}, ${id}, 'email', 'a@b.org', 'a@b.org', 'message', ${randomUUID()}, ${conversationId}, now())`
  await sql`insert into suggestion (id, customer_id, conversation_id, offer_id, agent_id, rank, score_cents, reasons)
    values (${randomUUID()}, ${id}, ${conversationId}, ${offerId}, ${agentId}, 1, 100, '[]')`
  if (chance() < 0.5) await addCase({ queueId, agentId, widgetId, offerId }, id, conversationId, 2, chance)
}

async function addLooseRows({ agentId }: Ground, id: string, chance: () => number) {
  const sql = database()
  const row = randomUUID()
  await sql`insert into identifier (id, customer_id, type, value, verified_by)
    values (${row}, ${id}, 'email', ${`${row}@test.example`}, ${chance() < 0.5 ? 'shop' : null})`
  await sql`insert into "order" (id, customer_id, number, items, total_cents, status, placed_at)
    values (${row}, ${id}, ${row}, '[{"name":"Kettle","quantity":1,"priceCents":1.50}]', 890, 'open', now())`
  await sql`insert into touchpoint (id, customer_id, kind, department, occurred_at, title, logged_by)
    values (${row}, ${id}, 'call', 'support', now(), 'Call', ${agentId})`
  await sql`insert into promise (id, customer_id, text, due_at, department)
    values (${row}, ${id}, 'A call back', now(), 'support')`
}

/** Open where there is no conversation, closed where there is one. */
async function addCase(
  { agentId }: Ground,
  id: string,
  conversationId: string | null,
  parts: number,
  chance: () => number,
) {
  const sql = database()
  const caseId = randomUUID()
  await sql`insert into recovery_case (id, customer_id, conversation_id, due_at, severity, state, closed_at)
    values (${caseId}, ${id}, ${conversationId}, now() + ${Math.floor(chance() * 1e5)} * interval '1 second',
      ${1 + Math.floor(chance() * 4)}, ${conversationId ? 'confirmed' : 'detected'},
      ${conversationId ? new Date('2026-01-01') : null})`
  for (let n = 0; n < parts; n++) {
    await sql`insert into recovery_signal (id, case_id, kind, source_id)
      values (${randomUUID()}, ${caseId}, 'complaint', ${randomUUID()})`
    await sql`insert into recovery_step (id, case_id, kind, text, agent_id)
      values (${randomUUID()}, ${caseId}, 'contact', 'Called', ${agentId})`
  }
}

/** What the writing down of merges itself writes, beside what is append-only. */
export const OWN = [
  'customer_merge',
  'customer_merge_step',
  'customer_apart',
  'event',
  'audit',
  'command_receipt',
]

/** Every row of every table, in an order of its own. */
export async function dumpTables(): Promise<Record<string, string[]>> {
  const sql = database()
  const tables = await sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename <> all(${OWN}) order by 1`
  const dump: Record<string, string[]> = {}
  for (const { name } of tables) {
    const rows = await sql<{ row: string }[]>`select t::text as row from ${sql(name)} t order by 1`
    dump[name] = rows.map(({ row }) => row)
  }
  return dump
}
