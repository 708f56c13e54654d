import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { answerSuggestion } from './answer-suggestion.ts'
import { suggest } from './suggest.ts'

testDatabase()

let agent: AgentActor
let colleague: AgentActor
let outsider: AgentActor
let queueId: string
const offers: Record<string, string> = {}

async function actorOf(teamId: string, queueIds: string[]): Promise<AgentActor> {
  const { sessionId } = await addAgent({ teamId, queueIds })
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('The agent has no live session.')
  return actor
}

async function addOffer(name: string, kind: string, conditions: Record<string, string[]> = {}) {
  const id = randomUUID()
  const sql = database()
  offers[name] = id
  await sql`
    insert into offer (id, name, kind, description, say, value_cents, propensity, conditions)
    values (${id}, ${name}, ${kind}, 'About it', 'May I offer it?', 2000, 0.2, ${sql.json(conditions)})`
}

/** A calm customer whose conversation the agent owns, answered and with nothing open. */
async function addOwned(): Promise<{ customerId: string; conversationId: string }> {
  const customerId = await addCustomer()
  const conversationId = await addWaiting(queueId, customerId)
  await database()`delete from waiting where conversation_id = ${conversationId}`
  await database()`
    update conversation set state = 'active', assignee_id = ${agent.agentId}, assigned_at = now(), waiting_since = null,
      first_reply_at = now() where id = ${conversationId}`
  return { customerId, conversationId }
}

const openCase = (customerId: string) => database()`
  insert into recovery_case (id, customer_id, due_at) values (${randomUUID()}, ${customerId}, now())`

const shownOf = async (conversationId: string, actor = agent) => {
  const view = await suggest({ actor }, { conversationId })
  return { ...view, names: view.suggestions.map(({ name }) => name) }
}

beforeAll(async () => {
  const team = await addTeam()
  queueId = await addQueue(team)
  agent = await actorOf(team, [queueId])
  colleague = await actorOf(team, [queueId])
  const other = await addTeam()
  outsider = await actorOf(other, [await addQueue(other)])
  await addOffer('Courier swap', 'recovery', { needs: ['broken_promise'] })
  await addOffer('Descaler', 'sales')
  await addOffer('Welcome points', 'goodwill')
})

test('shows what fits, kept once however often it is looked at', async () => {
  const { customerId, conversationId } = await addOwned()
  const first = await shownOf(conversationId)
  expect(first.names.toSorted()).toEqual(['Descaler', 'Welcome points'])
  expect(first.heldBack).toEqual({ sales: null })
  expect(first.whyNot).toEqual([{ name: 'Courier swap', kind: 'recovery', reason: 'condition' }])
  const [again, twin] = await Promise.all([shownOf(conversationId), shownOf(conversationId)])
  expect([again.suggestions, twin.suggestions]).toEqual([first.suggestions, first.suggestions])
  const rows = await database()`select 1 from suggestion where customer_id = ${customerId}`
  const events =
    await database()`select 1 from event where name = 'suggestion.shown' and customer_id = ${customerId}`
  expect([rows.length, events.length]).toEqual([2, 2])
})

test('a broken promise brings the recovery first, with the promise as its reason', async () => {
  const { customerId, conversationId } = await addOwned()
  await database()`
    insert into promise (id, customer_id, text, due_at, department)
    values (${randomUUID()}, ${customerId}, 'Call back', now() - interval '1 day', 'store')`
  const { suggestions } = await shownOf(conversationId)
  expect(suggestions[0]).toMatchObject({ name: 'Courier swap', say: 'May I offer it?' })
  expect(suggestions[0]?.reasons[0]).toMatch(/promised.*Call back/)
})

test('an open case holds sales back, also when they stood there before', async () => {
  const { customerId, conversationId } = await addOwned()
  expect((await shownOf(conversationId)).names).toContain('Descaler')
  await openCase(customerId)
  const { names, heldBack } = await shownOf(conversationId)
  expect(names).not.toContain('Descaler')
  expect(heldBack).toEqual({ sales: 'open_case' })
})

test('the database itself refuses a sales offer while a case is open', async () => {
  const { customerId, conversationId } = await addOwned()
  await openCase(customerId)
  const insert = (offer: string) => database()`
    insert into suggestion (id, customer_id, conversation_id, offer_id, agent_id, rank, score_cents, reasons)
    values (${randomUUID()}, ${customerId}, ${conversationId}, ${offers[offer] ?? ''}, ${agent.agentId}, 1, 1, '[]')`
  await expect(insert('Descaler')).rejects.toMatchObject({ code: '23514' })
  await insert('Welcome points')
})

test.each([
  [
    'a low rating of late',
    'low_rating',
    (id: string, c: string) => database()`
    insert into survey (id, conversation_id, customer_id, queue_id, score) values (${randomUUID()}, ${c}, ${id}, ${queueId}, 2)`,
  ],
  [
    'a case closed last week without a good rating',
    'recent_case',
    (id: string) => database()`
    insert into recovery_case (id, customer_id, due_at, state, closed_at)
    values (${randomUUID()}, ${id}, now(), 'lost', now() - interval '6 days')`,
  ],
  [
    'a long wait',
    'long_wait',
    (_: string, c: string) => database()`
    update conversation set opened_at = now() - interval '5 minutes' where id = ${c}`,
  ],
  [
    'a problem that is not solved',
    'matter_unresolved',
    (_: string, c: string) => database()`
    update conversation set reply_due_since = now() where id = ${c}`,
  ],
  [
    'consent withdrawn',
    'no_consent',
    (id: string) => database()`
    update customer set consent = '{"email": false}' where id = ${id}`,
  ],
] as const)('%s holds sales back and says so', async (_, gate, happen) => {
  const { customerId, conversationId } = await addOwned()
  await happen(customerId, conversationId)
  const { heldBack, names } = await shownOf(conversationId)
  expect(heldBack.sales).toBe(gate)
  expect(names).not.toContain('Descaler')
})

test('an answer is kept once, and the offer rests', async () => {
  const { conversationId } = await addOwned()
  const { suggestions } = await shownOf(conversationId)
  const suggestionId = suggestions[0]?.id ?? ''
  await answerSuggestion({ actor: agent }, { suggestionId, outcome: 'declined', reason: 'Has one' })
  await answerSuggestion({ actor: agent }, { suggestionId, outcome: 'declined' })
  const events =
    await database()`select 1 from event where name = 'suggestion.answered' and subject_id = ${suggestionId}`
  expect(events).toHaveLength(1)
  const other = answerSuggestion({ actor: agent }, { suggestionId, outcome: 'accepted' })
  await expect(other).rejects.toMatchObject({ code: 'conflict' })
  const { names, whyNot } = await shownOf(conversationId)
  expect(names).not.toContain(suggestions[0]?.name)
  expect(whyNot).toContainEqual(expect.objectContaining({ name: suggestions[0]?.name, reason: 'declined' }))
})

test('a colleague may look and leaves no trace; an outsider finds nothing', async () => {
  const { customerId, conversationId } = await addOwned()
  const view = await shownOf(conversationId, colleague)
  expect(view.suggestions.every(({ id }) => id === null)).toBe(true)
  expect(await database()`select 1 from suggestion where customer_id = ${customerId}`).toHaveLength(0)
  await expect(suggest({ actor: outsider }, { conversationId })).rejects.toMatchObject({ code: 'not_found' })
  const own = await shownOf(conversationId)
  const suggestionId = own.suggestions[0]?.id ?? ''
  const answer = answerSuggestion({ actor: colleague }, { suggestionId, outcome: 'accepted' })
  await expect(answer).rejects.toMatchObject({ code: 'not_found' })
})
