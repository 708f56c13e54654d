import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { type AgentActor, type Role, system } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { eraseCustomer } from '#lib/privacy/erase-customer.ts'
import { requestErasure } from '#lib/privacy/request-erasure.ts'
import { changeLearning } from './change-learning.ts'
import { checkDraft } from './check-draft.ts'
import type { DismissReason } from './dismiss-reason.ts'
import { dismissTold } from './dismiss-told.ts'
import { insertTold } from './insert-told.ts'
import { listLearned } from './list-learned.ts'
import { noteAskedAgain } from './note-asked-again.ts'
import { noteOffered } from './note-offered.ts'
import { settleWording } from './settle-wording.ts'
import { undoDismissal } from './undo-dismissal.ts'

testDatabase()

let queueId: string
let agents: AgentActor[]
let admin: AgentActor
let outsider: AgentActor

const ASK = 'Elin, which order number shall I write on the gift card for Peter Miller, elin@example.com?'
const OTHERWISE = 'Could you tell me what order number to write on the gift cards of anna?'
const WORDING = 'order number write gift card …'
const PLAIN = 'What is your order number?'

async function actorOf(queueIds: string[], role: Role = 'agent'): Promise<AgentActor> {
  const { sessionId } = await addAgent({ teamId: await addTeam(), queueIds, role })
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('The agent has no live session.')
  return actor
}

/** A conversation of a customer of their own, whose one order is on file. */
async function addMatter(): Promise<string> {
  const customerId = await addCustomer('Elin Tamm')
  await database()`
    insert into "order" (id, customer_id, number, items, total_cents, status, placed_at)
    values (${randomUUID()}, ${customerId}, ${`4${customerId.slice(0, 6)}`}, '[]', 1, 'open', now())`
  return addWaiting(queueId, customerId)
}

const offered = async (text: string, conversationId: string, agent = agents[0]) =>
  agent ? checkDraft(agent, { conversationId, text }) : []

/** What an agent does who is reminded: in a new conversation, unless in this one. */
async function dismiss(agent: AgentActor, text: string, reason: DismissReason, at?: string) {
  const conversationId = at ?? (await addMatter())
  const [told] = await offered(text, conversationId, agent)
  if (!told) throw new Error('Nothing was offered.')
  const { type, value, wording } = told
  const of = { conversationId, type, value }
  await dismissTold({ actor: agent }, { ...of, reason, wording })
  return of
}

const learned = async () => (await listLearned(admin, {})).wordings
const isQuiet = async (text: string) => (await offered(text, await addMatter())).length === 0

beforeAll(async () => {
  queueId = await addQueue(await addTeam())
  agents = [
    await actorOf([queueId]),
    await actorOf([queueId]),
    await actorOf([queueId]),
    await actorOf([queueId]),
  ]
  admin = await actorOf([], 'administrator')
  outsider = await actorOf([await addQueue(await addTeam())])
})

beforeEach(async () => {
  const sql = database()
  await sql`delete from learned_wording`
  await sql`delete from told_offer`
  await sql`delete from told_dismissal`
})

async function teach(people: number) {
  for (const agent of agents.slice(0, people)) await dismiss(agent, ASK, 'unasked')
}

test('three people teach a wording to be quiet for its kind, however it is put, and no other wording', async () => {
  await teach(2)
  expect(await isQuiet(ASK)).toBe(false)
  for (const _ of [1, 2]) if (agents[0]) await dismiss(agents[0], OTHERWISE, 'unasked')
  expect(await learned()).toEqual([])
  if (agents[2]) await dismiss(agents[2], OTHERWISE, 'unasked')
  const [wording] = await learned()
  expect(wording).toMatchObject({ type: 'order_number', wording: WORDING, state: 'quiet', people: 3 })
  expect(wording?.said.map(({ times }) => times).toSorted()).toEqual([1, 1, 3])
  expect([await isQuiet(ASK), await isQuiet(OTHERWISE), await isQuiet(PLAIN)]).toEqual([true, true, false])
  const text = 'Which order number and email address shall I write on the gift card for Ann?'
  await database()`update learned_wording set type = 'email'`
  expect((await offered(text, await addMatter())).map(({ type }) => type)).toEqual(['order_number'])
})

test('what is taken back weighs nothing, nor does another reason, nor the same answer twice', async () => {
  await teach(2)
  const [, , third, fourth] = agents
  if (!third || !fourth) throw new Error('Too few agents.')
  await dismiss(fourth, ASK, 'verify')
  expect(await learned()).toEqual([])
  const of = await dismiss(third, ASK, 'unasked')
  await dismissTold({ actor: third }, { ...of, reason: 'unasked', wording: WORDING })
  expect(await learned()).toHaveLength(1)
  await undoDismissal({ actor: third }, of)
  await undoDismissal({ actor: third }, of)
  expect(await learned()).toEqual([])
  await dismissTold({ actor: third }, { ...of, reason: 'unasked', wording: WORDING })
  expect(await learned()).toHaveLength(1)
  await dismissTold({ actor: third }, { ...of, reason: 'changed', wording: WORDING })
  expect(await learned()).toEqual([])
})

test('a wording that as many people put in as wave off is not learned', async () => {
  for (const actor of agents.slice(0, 3)) {
    const conversationId = await addMatter()
    await insertTold({ actor }, { conversationId, type: 'order_number', wording: WORDING, confirms: false })
  }
  await teach(3)
  expect(await learned()).toEqual([])
  if (agents[3]) await dismiss(agents[3], ASK, 'unasked')
  expect(await learned()).toMatchObject([{ people: 4 }])
})

test('two last dismissals at one moment learn it once', async () => {
  await teach(1)
  await Promise.all(agents.slice(1).map((agent) => dismiss(agent, ASK, 'unasked')))
  expect(await learned()).toHaveLength(1)
})

test('an administrator’s word stands: asked again, kept quiet, and never learned anew meanwhile', async () => {
  await teach(3)
  const [wording] = await learned()
  const wordingId = wording?.id ?? ''
  await settleWording({ actor: admin }, { wordingId, state: 'refused' })
  await settleWording({ actor: admin }, { wordingId, state: 'refused' })
  expect(await isQuiet(ASK)).toBe(false)
  if (agents[3]) await dismiss(agents[3], ASK, 'unasked')
  expect(await learned()).toMatchObject([{ state: 'refused', decidedByName: admin.name }])
  await settleWording({ actor: admin }, { wordingId, state: 'quiet' })
  expect(await isQuiet(ASK)).toBe(true)
  await changeLearning({ actor: admin }, { quietAfter: 50 })
  expect(await learned()).toMatchObject([{ state: 'quiet' }])
  const trail = await database()`
    select old->>'state' as old, new->>'state' as new from audit where action = 'wording.settled' order by id`
  expect([...trail]).toEqual([
    { old: 'quiet', new: 'refused' },
    { old: 'refused', new: 'quiet' },
  ])
  const { changed } = await changeLearning({ actor: admin }, { quietAfter: 3 })
  expect(changed).toBe(true)
})

test('how many it takes is weighed again at once, and never falls to one', async () => {
  await teach(3)
  await changeLearning({ actor: admin }, { quietAfter: 4 })
  expect(await learned()).toEqual([])
  expect(await changeLearning({ actor: admin }, { quietAfter: 4 })).toEqual({ changed: false })
  await changeLearning({ actor: admin }, { quietAfter: 2 })
  expect(await learned()).toMatchObject([{ people: 3 }])
  const alone = changeLearning({ actor: admin }, { quietAfter: 1 })
  await expect(alone).rejects.toMatchObject({ code: 'invalid', field: 'quietAfter' })
  await changeLearning({ actor: admin }, { quietAfter: 3 })
})

test('what is asked in a quiet wording is not counted as asked again', async () => {
  const sql = database()
  const ask = async () => {
    const [conversationId, id] = [await addMatter(), randomUUID()]
    await sql`insert into message (id, conversation_id, seq, author_kind, author_id, text, sent_at)
      values (${id}, ${conversationId}, 2, 'agent', ${agents[0]?.agentId ?? ''}, ${ASK}, now() + interval '1 minute')`
    await noteAskedAgain(id, ASK)
    return (await sql`select 1 from fact_repeat where message_id = ${id}`).length
  }
  const before = await ask()
  await teach(3)
  expect([before, await ask()]).toEqual([1, 0])
})

test('an outsider neither teaches, counts, reads nor decides', async () => {
  const conversationId = await addMatter()
  const of = { conversationId, type: 'order_number' } as const
  const refused = { code: 'not_found' }
  const forbidden = { code: 'forbidden' }
  await expect(noteOffered({ actor: outsider }, { conversationId, types: ['email'] })).rejects.toMatchObject(
    refused,
  )
  const put = insertTold({ actor: outsider }, { ...of, wording: ASK, confirms: false })
  await expect(put).rejects.toMatchObject(refused)
  const machine = noteOffered({ actor: system('x') }, { conversationId, types: ['email'] })
  await expect(machine).rejects.toMatchObject(refused)
  const [agent = admin] = agents
  await expect(listLearned(agent, {})).rejects.toMatchObject(forbidden)
  await expect(changeLearning({ actor: agent }, { quietAfter: 9 })).rejects.toMatchObject(forbidden)
  const settle = { wordingId: randomUUID(), state: 'quiet' } as const
  await expect(settleWording({ actor: agent }, settle)).rejects.toMatchObject(forbidden)
  await expect(settleWording({ actor: admin }, settle)).rejects.toMatchObject(refused)
  expect(await database()`select 1 from told_offer`).toHaveLength(0)
})

test('nothing of the customer or of the draft is kept, and what was learned outlives their erasure', async () => {
  const sql = database()
  const [agent = admin] = agents
  const { conversationId } = await dismiss(agent, ASK, 'unasked')
  await teach(3)
  const found = async () => {
    const rows = [await sql`select * from told_offer`, await sql`select * from learned_wording`]
    const kept = JSON.stringify(rows).toLowerCase()
    return ['elin', 'tamm', 'peter', 'miller', 'example', '@', 'shall'].filter((word) => kept.includes(word))
  }
  expect(await found()).toEqual([])
  const [row] = await sql<{ customerId: string }[]>`
    update conversation set state = 'resolved', waiting_since = null where id = ${conversationId}
    returning customer_id as "customerId"`
  await sql`delete from waiting where conversation_id = ${conversationId}`
  const customerId = row?.customerId ?? ''
  const { requestId } = await requestErasure({ actor: admin }, { customerId, confirmation: 'Elin Tamm' })
  await eraseCustomer({ subjectId: requestId })
  expect(await sql`select 1 from told_dismissal where conversation_id = ${conversationId}`).toEqual([])
  expect(await found()).toEqual([])
  expect(await learned()).toMatchObject([
    { state: 'quiet', said: [{ times: 1 }, { times: 1 }, { times: 2 }] },
  ])
})

test('what is shown counts once until it is answered', async () => {
  const conversationId = await addMatter()
  const [actor = admin] = agents
  const types = ['order_number', 'email', 'order_number'] as const
  expect(await noteOffered({ actor }, { conversationId, types: [...types] })).toEqual({ noted: 2 })
  expect(await noteOffered({ actor }, { conversationId, types: ['email'] })).toEqual({ noted: 0 })
  const put = { conversationId, type: 'email', wording: PLAIN, confirms: true } as const
  const commandId = randomUUID()
  await insertTold({ actor, commandId }, put)
  await insertTold({ actor, commandId }, put)
  expect(await noteOffered({ actor }, { conversationId, types: ['email'] })).toEqual({ noted: 1 })
  const rows = await database()`select type, outcome from told_offer order by type, outcome`
  expect([...rows]).toEqual([
    { type: 'email', outcome: 'confirmed' },
    { type: 'email', outcome: null },
    { type: 'order_number', outcome: null },
  ])
})
