import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { readReply } from '#lib/conversation/read-reply.ts'
import { logContact } from '#lib/touchpoint/log-contact.ts'
import { checkDraft } from './check-draft.ts'
import { dismissTold } from './dismiss-told.ts'
import { listRepeats } from './list-repeats.ts'
import { loadFacts } from './load-facts.ts'
import { recordFacts } from './record-facts.ts'

testDatabase()

let agent: AgentActor
let outsider: AgentActor
let queueId: string
let customerId: string
let conversationId: string

async function actorOf(teamId: string, queueIds: string[]): Promise<AgentActor> {
  const { sessionId } = await addAgent({ teamId, queueIds })
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('The agent has no live session.')
  return actor
}

beforeEach(async () => {
  const [team, other] = [await addTeam(), await addTeam()]
  queueId = await addQueue(team)
  agent = await actorOf(team, [queueId])
  outsider = await actorOf(other, [await addQueue(other)])
  customerId = await addCustomer('Elin Tamm')
  conversationId = await addWaiting(queueId, customerId)
})

const event = (name: 'message.received' | 'contact.logged', subjectId: string) => ({
  id: 1,
  name,
  at: new Date(),
  seq: null,
  actorKind: 'agent' as const,
  actorId: null,
  subjectId,
})

async function write(authorKind: 'customer' | 'agent', text: string, inConversation = conversationId) {
  const id = randomUUID()
  await database()`
    with next as (update conversation set seq = seq + 1 where id = ${inConversation} returning seq)
    insert into message (id, conversation_id, seq, author_kind, author_id, text, sent_at)
    select ${id}, ${inConversation}, seq, ${authorKind}, ${authorKind === 'agent' ? agent.agentId : null}, ${text},
      clock_timestamp() from next`
  if (authorKind === 'customer') await recordFacts(event('message.received', id))
  else await readReply({ subjectId: id })
  return id
}

async function call(text: string) {
  const occurredAt = new Date(Date.now() - 3 * 86_400_000).toISOString()
  const { touchpointId } = await logContact(
    { actor: agent },
    { customerId, kind: 'call', direction: 'inbound', occurredAt, text },
  )
  await recordFacts(event('contact.logged', touchpointId))
  return touchpointId
}

const repeats = (id = conversationId) => listRepeats(agent, { conversationId: id })
const counted = async () =>
  (await database()`select 1 from event where name = 'fact.repeated' and customer_id = ${customerId}`).length

test('what was told in a call and is told again in chat is marked with its source, and counts once', async () => {
  const touchpointId = await call('Her order number is 48213.')
  const messageId = await write('customer', 'My order number is 48213.')
  await recordFacts(event('message.received', messageId))
  expect(await repeats()).toMatchObject([
    { messageId, kind: 'told', type: 'order_number', sourceKind: 'touchpoint', sourceId: touchpointId },
  ])
  expect((await repeats())[0]?.source).toBe(`by phone, ${agent.name}`)
  expect(await counted()).toBe(1)
})

test('what an agent writes down of a call is no telling of the customer’s', async () => {
  await write('customer', 'My order number is 48213.')
  await call('Looked at order number 48213 with her.')
  expect(await counted()).toBe(0)
})

test('a question sent although it was told counts for who asked; a check of identity does not', async () => {
  await call('Her order number is 48213.')
  await write('agent', 'For security, could you confirm your order number?')
  const asked = await write('agent', 'Could you give me your order number?')
  await readReply({ subjectId: asked })
  expect(await repeats()).toMatchObject([{ messageId: asked, kind: 'asked', type: 'order_number' }])
  const rows = await database()`select agent_id as "agentId", queue_id as "queueId" from fact_repeat`
  expect(rows.filter(({ agentId }) => agentId === agent.agentId)).toEqual([
    { agentId: agent.agentId, queueId },
  ])
})

test('what was waved off as beside the point does not count', async () => {
  await call('Her order number is 48213.')
  await dismissTold(
    { actor: agent },
    { conversationId, type: 'order_number', value: '48213', reason: 'unasked' },
  )
  await write('agent', 'Could you give me your order number?')
  expect(await counted()).toBe(0)
})

test('asking to confirm what contradicts itself does not count', async () => {
  await call('Her order number is 48213.')
  await call('Her order number is 99107.')
  await write('agent', 'Could you give me your order number?')
  expect(await counted()).toBe(0)
})

test('an outsider sees no repeats', async () => {
  await expect(listRepeats(outsider, { conversationId })).rejects.toMatchObject({ code: 'not_found' })
})

test('a chatty customer’s order number is still known', async () => {
  await call('Her order number is 48213.')
  const sql = database()
  await sql`
    insert into fact (id, customer_id, type, value, said, source_kind, source_id, said_at)
    select gen_random_uuid(), ${customerId}, 'time', 'at ' || n, 'at ' || n, 'message', gen_random_uuid(), now()
    from generate_series(1, 800) n`
  const facts = await loadFacts(customerId)
  expect(facts.filter(({ type }) => type === 'order_number').map(({ value }) => value)).toEqual(['48213'])
  expect(facts.filter(({ type }) => type === 'time').length).toBeLessThan(100)
  const [told] = await checkDraft(agent, { conversationId, text: 'What is your order number?' })
  expect(told?.value).toBe('48213')
})
