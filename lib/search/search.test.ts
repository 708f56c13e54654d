import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { mergeCustomers } from '#lib/identity/merge-customers.ts'
import { searchPeople } from './search-people.ts'
import { search } from './search.ts'

testDatabase()

let holder: AgentActor
let outsider: AgentActor
let customerId: string

async function actorOf(queueIds: string[], teamId: string, role = 'agent'): Promise<AgentActor> {
  const { sessionId } = await addAgent({ teamId, queueIds, role })
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('The agent has no live session.')
  return actor
}

const addIdentifier = (owner: string, type: string, value: string, verifiedBy: string | null = null) =>
  database()`insert into identifier (id, customer_id, type, value, verified_by)
    values (${randomUUID()}, ${owner}, ${type}, ${value}, ${verifiedBy})`

const namesFor = async (text: string) => (await searchPeople(holder, { text })).map(({ name }) => name)

beforeAll(async () => {
  const team = await addTeam()
  const queueId = await addQueue(team)
  const otherTeam = await addTeam()
  holder = await actorOf([queueId], team, 'manager')
  outsider = await actorOf([await addQueue(otherTeam)], otherTeam)
  customerId = await addCustomer('Elin 100% Tamm')
  await addWaiting(queueId, customerId)
  const sql = database()
  await addIdentifier(customerId, 'email', 'elin@example.org', 'shop')
  await addIdentifier(customerId, 'phone', '+37255550142')
  await sql`insert into "order" (id, customer_id, number, items, total_cents, status, placed_at) values
    (${randomUUID()}, ${customerId}, '48213', ${sql.json([])}, 8900, 'delivered', '2026-05-12')`
})

test.each([
  ['the beginning of the name', 'elin 1'],
  ['a part of the name', 'lin 100'],
  ['the family name', 'tam'],
  ['first and family name without what is between', 'elin tam'],
  ['a name with letters turned round', 'Elin 100% Tmam'],
  ['an e-mail', 'ELIN@example'],
  ['the end of a phone number', '55 0142'],
  ['an order number', '#48213'],
])('finds a person by %s', async (_, text) => {
  const hits = await search(holder, { text })
  expect(hits[0]).toMatchObject({ kind: 'person', title: 'Elin 100% Tamm', href: `/customers/${customerId}` })
})

test('what names somebody exactly comes before names that begin so; who is alike comes where nobody is', async () => {
  await addIdentifier(await addCustomer('Zoe Exact'), 'external', 'brunhilde')
  await addCustomer('Brunhilde Berg')
  expect(await namesFor('brunhilde')).toEqual(['Zoe Exact', 'Brunhilde Berg'])
  expect(await namesFor('brunhlide')).toEqual(['Brunhilde Berg'])
  expect(await namesFor('brunhilde breg')).toEqual(['Brunhilde Berg'])
})

test('accents need not be typed, and are understood where they are', async () => {
  await addCustomer('Jürgen Çelik')
  expect(await namesFor('jurgen celik')).toContain('Jürgen Çelik')
  expect(await namesFor('Çelik')).toContain('Jürgen Çelik')
})

test('a typed % means itself', async () => {
  expect(await search(holder, { text: '%%' })).toEqual([])
  expect(await search(holder, { text: "'; drop table customer; --" })).toEqual([])
})

test('who was merged is found by their old address and their old number', async () => {
  const pair = [await addCustomer('Mara One'), await addCustomer('Mara Two')] as const
  await addIdentifier(pair[0], 'email', 'mara.one@example.net', 'shop')
  await addIdentifier(pair[1], 'email', 'mara.two@example.net', 'shop')
  await mergeCustomers({ actor: holder }, { customerId: pair[0], otherId: pair[1] })
  const [name] = await namesFor('mara.one@example.net')
  expect(name).toBeDefined()
  for (const text of ['mara.two@example.net', ...pair]) expect(await namesFor(text)).toEqual([name])
})

test('nobody who was erased is found', async () => {
  const id = await addCustomer('Erased Quentin')
  await database()`update customer set erased_at = now() where id = ${id}`
  expect(await namesFor('quentin')).toEqual([])
})

test('conversations are of the actor’s reach only, and who was shown is audited', async () => {
  const kinds = async (actor: AgentActor) => (await search(actor, { text: 'elin' })).map(({ kind }) => kind)
  expect(await kinds(holder)).toEqual(['person', 'conversation'])
  expect(await kinds(outsider)).toEqual(['person'])
  const [row] = await database()<{ shown: string[] }[]>`
    select new -> 'shown' as shown from audit where actor_id = ${outsider.agentId} and action = 'customers.searched'`
  expect(row?.shown).toEqual([customerId])
})
