import { randomUUID } from 'node:crypto'
import { database } from '#db/client.ts'
import { addCustomer, addWaiting } from '#db/testing-rows.ts'
import { loadTextColumns } from './load-text-columns.ts'
import { NOBODYS, personalTables } from './personal-tables.ts'

/** A customer with a row in every table that holds something personal. */
export async function addToldCustomer(queueId: string, agentId: string): Promise<string> {
  const sql = database()
  const customerId = await addCustomer()
  const conversationId = await addClosed(queueId, customerId, agentId)
  const [id, now] = [randomUUID(), new Date()]
  await sql`insert into identifier (id, customer_id, type, value) values (${id}, ${customerId}, 'email', 'x')`
  await sql`insert into "order" (id, customer_id, number, items, total_cents, status, placed_at)
    values (${id}, ${customerId}, ${id}, '[]', 1, 'open', ${now})`
  await sql`insert into touchpoint (id, customer_id, kind, department, occurred_at, title)
    values (${id}, ${customerId}, 'call', 'support', ${now}, 'x')`
  await sql`insert into fact (id, customer_id, type, value, said, source_kind, source_id, said_at)
    values (${id}, ${customerId}, 'email', 'x', 'x', 'message', ${id}, ${now})`
  await sql`insert into promise (id, customer_id, text, due_at, department)
    values (${id}, ${customerId}, 'x', ${now}, 'support')`
  await sql`insert into survey (id, conversation_id, customer_id, queue_id, score)
    values (${id}, ${conversationId}, ${customerId}, ${queueId}, 4)`
  await addCaseAndOffer(customerId, conversationId, agentId)
  await addRecords(customerId, agentId)
  return customerId
}

async function addClosed(queueId: string, customerId: string, agentId: string): Promise<string> {
  const sql = database()
  const id = await addWaiting(queueId, customerId)
  await sql`delete from waiting where conversation_id = ${id}`
  await sql`update conversation set state = 'resolved', assignee_id = ${agentId}, waiting_since = null where id = ${id}`
  await sql`insert into message (id, conversation_id, seq, author_kind, text)
    values (${randomUUID()}, ${id}, 2, 'customer', 'x')`
  await sql`insert into search_document (sent_at, message_id, words)
    select sent_at, id, to_tsvector('simple', text) from message where conversation_id = ${id}`
  await sql`insert into note (id, conversation_id, seq, agent_id, text)
    values (${randomUUID()}, ${id}, 3, ${agentId}, 'x')`
  await sql`insert into draft (agent_id, conversation_id, kind, text) values (${agentId}, ${id}, 'reply', 'x')`
  await sql`insert into told_dismissal (conversation_id, type, value, agent_id)
    values (${id}, 'email', 'x', ${agentId})`
  await sql`insert into callback (id, conversation_id, queue_id, phone, slot_at, waiting_since, state)
    values (${randomUUID()}, ${id}, ${queueId}, 'x', now(), now(), 'done')`
  await sql`insert into transfer (id, conversation_id, kind, state, from_agent_id, from_queue_id, to_queue_id)
    values (${randomUUID()}, ${id}, 'cold', 'accepted', ${agentId}, ${queueId}, ${queueId})`
  await sql`insert into resolution (conversation_id, agent_id, queue_id, customer_id, handle_ms, wrap_up_ms)
    values (${id}, ${agentId}, ${queueId}, ${customerId}, 1, 1)`
  return id
}

async function addCaseAndOffer(customerId: string, conversationId: string, agentId: string) {
  const sql = database()
  const [id, offerId] = [randomUUID(), randomUUID()]
  await sql`insert into recovery_case (id, customer_id, conversation_id, due_at, state, closed_at)
    values (${id}, ${customerId}, ${conversationId}, now(), 'confirmed', now())`
  await sql`insert into recovery_signal (id, case_id, kind, source_id) values (${id}, ${id}, 'complaint', ${id})`
  await sql`insert into recovery_step (id, case_id, kind, text, agent_id)
    values (${id}, ${id}, 'contact', 'x', ${agentId})`
  await addConflict(customerId, id)
  await sql`insert into offer (id, name, kind, description) values (${offerId}, 'A', 'service', 'B')`
  await sql`insert into suggestion (id, customer_id, offer_id, agent_id, rank, score_cents, reasons)
    values (${id}, ${customerId}, ${offerId}, ${agentId}, 1, 1, '[]')`
}

async function addConflict(customerId: string, caseId: string) {
  const sql = database()
  const id = randomUUID()
  await sql`insert into conflict (id, customer_id, case_id, touchpoint_id, kind, department, occurred_at)
    values (${id}, ${customerId}, ${caseId}, ${id}, 'e-mail sent', 'marketing', now())`
  await sql`insert into webhook (id, department, url, secret) values (${id}, ${id}, 'https://a.example', 'x')`
  await sql`insert into webhook_delivery (id, webhook_id, conflict_id, event)
    values (${id}, ${id}, ${id}, 'hold.asked')`
}

async function addRecords(customerId: string, agentId: string) {
  const sql = database()
  const [id, otherId] = [randomUUID(), await addCustomer()]
  await sql`insert into legal_hold (id, customer_id, reason, placed_by, released_by, released_at)
    values (${id}, ${customerId}, 'x', ${agentId}, ${agentId}, now())`
  await sql`insert into customer_merge (id, survivor_id, winner_id, loser_id, evidence, before, after, merged_at, undone_at)
    values (${id}, ${otherId}, ${otherId}, ${customerId}, '[]', '{}', '{}', now(), now())`
  await sql`insert into customer_merge_step (merge_id, position, kind, table_name, from_id, to_id, row, keys)
    values (${id}, 1, 'folded', 'customer', ${customerId}, ${otherId}, '{}', '[]')`
  await sql`insert into privacy_request (id, kind, customer_id, asked_by, state)
    values (${id}, 'export', ${customerId}, ${agentId}, 'done')`
  await sql`insert into privacy_export (request_id, json, html) values (${id}, 'x', 'x')`
  await sql`insert into identity_review (id, customer_id, other_id, weight, comparisons, found_at)
    values (${id}, ${customerId}, ${otherId}, 1, '[]', now())`
  await sql`insert into raw_event (id, source_id, message_id, type, received_at, at, payload, customer_id, state)
    values (${id}, ${id}, ${id}, 'track', now(), now(), '{}', ${customerId}, 'done')`
}

/** What names a row or sorts it, and is held to a list. */
const LISTED = [
  'kind',
  'type',
  'table_name',
  'source_kind',
  'channel',
  'department',
  'verified_by',
  'column_name',
]

/** Writes a secret of its own into every personal column of the customer's rows; gives the secrets. */
export async function fillPersonalColumns(customerId: string): Promise<string[]> {
  const sql = database()
  const secrets: string[] = []
  for (const { schema, table, column, type } of await loadTextColumns(sql)) {
    const { rows, remove, blank, plain } = personalTables[table] ?? {}
    if (schema !== 'public' || !rows || rows === NOBODYS || LISTED.includes(column) || column === 'state')
      continue
    if (plain?.includes(column) || (!remove && !blank?.[column])) continue
    if (type === 'tsvector') continue
    const secret = `${table}.${column} ${randomUUID()}`
    const value = type === 'jsonb' ? `[{"said": ${JSON.stringify(secret)}}]` : secret
    const { count } = await sql.unsafe(
      `update "${table}" set "${column}" = $2::text::${type} where ${rows}`.replace('$1', '$1::uuid'),
      [customerId, value],
    )
    if (count > 0) secrets.push(secret)
    else throw new Error(`The customer has no row in ${table}.`)
  }
  return secrets
}

/** A copy of every table, as one text. */
export async function copyOfEverything(): Promise<string> {
  const sql = database()
  const tables = await sql<{ name: string }[]>`
    select schemaname || '.' || tablename as name from pg_tables
    where schemaname in ('public', 'graphile_worker') order by 1`
  const texts: string[] = []
  for (const { name } of tables) {
    const rows = await sql<{ row: string }[]>`select t::text as row from ${sql(name)} t`
    texts.push(...rows.map(({ row }) => row))
  }
  return texts.join('\n')
}
