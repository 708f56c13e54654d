import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { queries, type Queries } from './queries.ts'

testDatabase()

type QueryName = keyof Queries

let teamId: string
let customerId: string
let conversationId: string
let caseId: string
let orderId: string
let reviewId: string
let mergeId: string

/** A name that nobody else has, so that a search shows this customer. */
const NAME = 'Philomena Quistgaard'
const ORDER = 'QZ-40871'

beforeAll(async () => {
  const sql = database()
  teamId = await addTeam()
  const queueId = await addQueue(teamId)
  customerId = await addCustomer(NAME)
  conversationId = await addWaiting(queueId, customerId)
  ;[caseId, orderId, reviewId, mergeId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const otherId = await addCustomer()
  await sql`insert into identity_review (id, customer_id, other_id, weight, comparisons, found_at)
    values (${reviewId}, ${customerId}, ${otherId}, 1, '[]', now())`
  await sql`insert into customer_merge (id, survivor_id, winner_id, loser_id, evidence, before, after, merged_at)
    values (${mergeId}, ${customerId}, ${customerId}, ${randomUUID()}, '[]', '{}', '{}', now())`
  await sql`insert into recovery_case (id, customer_id, due_at) values (${caseId}, ${customerId}, now())`
  await sql`insert into "order" (id, customer_id, number, items, total_cents, status, placed_at)
    values (${orderId}, ${customerId}, ${ORDER}, '[]', 1, 'open', now())`
})

const ofCustomer = () => ({ customerId })
const ofConversation = () => ({ conversationId })
const named = () => ({ text: NAME })

/** What shows a customer who was asked for, with an input that does. */
const READS: Partial<Record<QueryName, () => object>> = {
  'conversation.thread': ofConversation,
  'conversation.earlier': ofConversation,
  'conversation.callback': ofConversation,
  'conversation.handover': ofConversation,
  'customer.profile': ofCustomer,
  'customer.order': () => ({ customerId, orderId }),
  'customer.timeline': ofCustomer,
  'customer.timeline_density': ofCustomer,
  'customer.timeline_sorts': ofCustomer,
  'customer.facts': ofCustomer,
  'customer.promises': ofCustomer,
  'customer.brief': ofCustomer,
  'customer.cases': ofCustomer,
  'customer.merges': ofCustomer,
  'customer.reviews': ofCustomer,
  'customer.unmerge_preview': () => ({ mergeId }),
  'customer.conflicts': ofCustomer,
  'customer.privacy': ofCustomer,
  'fact.check_draft': () => ({ conversationId, text: 'What is your order number?', timeZone: 'UTC' }),
  'fact.repeats': ofConversation,
  'identity.review': () => ({ reviewId }),
  'recovery.case': () => ({ caseId }),
  search: named,
  'search.people': named,
  'search.conversations': named,
}

/** What shows none, the reader's own work, or lists whose rows open by one of the above. */
const NOT_READS: readonly string[] = [
  'agent.work',
  'audit.list',
  'conversation.dispositions',
  'conversation.drafts',
  'conversation.macros',
  'conversation.mentions',
  'conversation.parked',
  'conversation.targets',
  'fact_type.try',
  'floor.attention',
  'floor.conversations',
  'floor.replay',
  'floor.replay_day',
  'identity.merge_log',
  'identity.reviews',
  'identity.shared',
  'import.list',
  'import.show',
  'ingest.arrivals',
  'metric.intraday',
  'metric.ledger',
  'metric.own_day',
  'metric.team_bands',
  'metric.queue_day',
  'metric.reminders',
  'metric.repeat_conversations',
  'metric.repeats',
  'presence.reasons',
  'privacy.requests',
  'privacy.retention',
  'privacy.retention_preview',
  'promise.mine',
  'recovery.causes',
  'recovery.list',
  'search.choices',
  'source.list',
  'webhook.deliveries',
  'whisper.read',
]

/** Audited too, by what they show: held by tests of their own slices. */
const ELSEWHERE: readonly string[] = ['import.preview', 'ingest.arrival', 'search.messages']

/** Each asks in a session of its own, since one reading within ten minutes of a session is one row. */
async function newManager(): Promise<AgentActor> {
  const { sessionId } = await addAgent({ teamId, role: 'administrator' })
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('The agent has no live session.')
  return actor
}

type Ask = (actor: AgentActor, input: object) => Promise<unknown>
const ask = (name: QueryName) => queries[name] as unknown as Ask

test('every query either shows no customer or is tried here', () => {
  const known = new Set<string>([...Object.keys(READS), ...NOT_READS, ...ELSEWHERE])
  expect(
    Object.keys(queries).filter((name) => !known.has(name)),
    'Name each in READS with an input, or among those that show no customer',
  ).toEqual([])
})

test.each(Object.keys(READS).map((name) => [name]))('%s writes who read whom', async (name) => {
  const query = Object.keys(queries).find((one): one is QueryName => one === name)
  if (!query) throw new Error(`There is no query ${name}.`)
  const actor = await newManager()
  await ask(query)(actor, READS[query]?.() ?? {})
  const rows = await database()`
    select 1 from audit where session_id = ${actor.sessionId}
      and (target_id = ${customerId} or new -> 'shown' ? ${customerId})`
  expect(rows.length).toBeGreaterThan(0)
})
