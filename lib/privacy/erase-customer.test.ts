import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addCustomer, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { loadProfile } from '#lib/customer/load-profile.ts'
import { logContact } from '#lib/touchpoint/log-contact.ts'
import { eraseCustomer } from './erase-customer.ts'
import { loadPersonalData } from './load-personal-data.ts'
import { loadTextColumns } from './load-text-columns.ts'
import { isErased, personalTables } from './personal-tables.ts'
import { placeHold } from './place-hold.ts'
import { releaseHold } from './release-hold.ts'
import { requestErasure } from './request-erasure.ts'
import { addToldCustomer, copyOfEverything, fillPersonalColumns } from './testing-erasure.ts'
import { addPeople } from './testing-people.ts'
import { plainColumns } from './testing-plain-columns.ts'

testDatabase()

let manager: AgentActor
let agent: AgentActor
let queueId: string

beforeAll(async () => {
  ;({ manager, agent, queueId } = await addPeople())
})

async function erase(customerId: string, confirmation: string) {
  const { requestId } = await requestErasure({ actor: manager }, { customerId, confirmation })
  await eraseCustomer({ subjectId: requestId })
  const { requests } = await loadPersonalData(manager, { customerId })
  return requests.find(({ id }) => id === requestId)
}

test('every column that can hold words is said to be personal or plain', async () => {
  const columns = await loadTextColumns(database())
  const unnamed = columns
    .filter(({ schema }) => schema === 'public')
    .filter(({ table, column }) => {
      const plain = personalTables[table]?.plain ?? plainColumns[table]?.split(' ') ?? []
      return !isErased(table, column) && !plain.includes(column)
    })
  expect(
    unnamed.map(({ table, column }) => `${table}.${column}`),
    'Name each in lib/privacy/personal-tables.ts or testing-plain-columns.ts',
  ).toEqual([])
})

test('leaves nothing of a customer in a copy of every table but ids, and says so', async () => {
  const customerId = await addToldCustomer(queueId, agent.agentId)
  const secrets = await fillPersonalColumns(customerId)
  expect(secrets.length).toBeGreaterThan(30)
  const before = await copyOfEverything()
  for (const secret of secrets) expect(before, `not written at all: ${secret}`).toContain(secret)
  const name = secrets.find((secret) => secret.startsWith('customer.name')) ?? ''
  const request = await erase(customerId, name)
  const after = await copyOfEverything()
  expect(secrets.filter((secret) => after.includes(secret))).toEqual([])
  expect(request).toMatchObject({ state: 'done', certificate: { found: {} } })
  expect(request?.certificate?.columns).toBeGreaterThan(100)
  expect(request?.certificate?.erased).toMatchObject({ identifier: 1, message: 1, fact: 1 })
  expect(await database()`select 1 from search_document union all select 1 from search_fresh`).toEqual([])
  const [kept] = await database()`select 1 from conversation where customer_id = ${customerId}`
  expect(kept).toBeDefined()
})

test("takes the customer's values out of what was written about others, and leaves their words otherwise", async () => {
  const sql = database()
  const customerId = await addCustomer('Wilhelmina Oldcastle')
  const neighbour = await addCustomer('Wilhelmina Oldcastle-Reed')
  const number = '+37255512345'
  await sql`insert into identifier (id, customer_id, type, value) values (${randomUUID()}, ${customerId}, 'phone', ${number})`
  const conversationId = await addWaiting(queueId, neighbour)
  const note = {
    id: randomUUID(),
    text: 'Her friend Wilhelmina Oldcastle, +372 5551 2345, waits. Not Oldcastle-Reed.',
  }
  await sql`insert into note (id, conversation_id, seq, agent_id, text)
    values (${note.id}, ${conversationId}, 2, ${agent.agentId}, ${note.text})`
  const raw = { traits: { phone: 37255512345, friend: 'WILHELMINA OLDCASTLE' }, city: 'Tartu' }
  await sql`insert into raw_event (id, source_id, message_id, type, received_at, at, payload)
    values (${randomUUID()}, ${randomUUID()}, 'm1', 'track', now(), now(), ${sql.json(raw)})`
  const request = await erase(customerId, ' wilhelmina  oldcastle ')
  expect(request?.certificate).toMatchObject({ replaced: { note: 1, raw_event: 1 }, found: {} })
  const [left] = await sql`select text from note where id = ${note.id}`
  expect(left?.text).toBe('Her friend [erased], [erased], waits. Not Oldcastle-Reed.')
  const [event] = await sql`select payload from raw_event where message_id = 'm1'`
  expect(event?.payload).toEqual({ traits: { phone: '[erased]', friend: '[erased]' }, city: 'Tartu' })
  const [other] = await sql`select name from customer where id = ${neighbour}`
  expect(other?.name).toBe('Wilhelmina Oldcastle-Reed')
})

test('keeps what another customer has as well', async () => {
  const sql = database()
  const [customerId, partner] = [await addCustomer('Ann Sharer'), await addCustomer('Bo Sharer')]
  for (const id of [customerId, partner])
    await sql`insert into identifier (id, customer_id, type, value)
      values (${randomUUID()}, ${id}, 'email', 'family@sharer.example')`
  const said = 'The parcel that you sent me last week has not come to me yet.'
  for (const [n, id] of [customerId, partner].entries()) {
    const conversationId = await addWaiting(queueId, id)
    await sql`insert into message (id, conversation_id, seq, author_kind, text)
      values (${randomUUID()}, ${conversationId}, 2, 'customer', ${said})`
    await sql`delete from waiting where conversation_id = ${conversationId}`
    if (n === 0)
      await sql`update conversation set state = 'abandoned', waiting_since = null where id = ${conversationId}`
  }
  expect(await erase(customerId, 'Ann Sharer')).toMatchObject({ state: 'done' })
  expect(await sql`select 1 from message where text = ${said}`).toHaveLength(1)
  expect(await sql`select customer_id from identifier where value = 'family@sharer.example'`).toEqual([
    { customer_id: partner },
  ])
})

test('a crash between steps costs a step, and what is written meanwhile is erased too', async () => {
  const sql = database()
  const customerId = await addToldCustomer(queueId, agent.agentId)
  const secrets = await fillPersonalColumns(customerId)
  const name = secrets.find((secret) => secret.startsWith('customer.name')) ?? ''
  const { requestId } = await requestErasure({ actor: manager }, { customerId, confirmation: name })
  await eraseCustomer({ subjectId: requestId })
  const said = `My own words, said while it went on, ${randomUUID()}`
  await sql`update privacy_request set state = 'running', known = ${sql.json([said])} where id = ${requestId}`
  await sql`insert into fact (id, customer_id, type, value, said, source_kind, source_id, said_at)
    values (${randomUUID()}, ${customerId}, 'problem', ${said}, ${said}, 'message', ${randomUUID()}, now())`
  await expect(eraseCustomer({ subjectId: requestId })).rejects.toThrow('written to fact')
  await eraseCustomer({ subjectId: requestId })
  expect(await copyOfEverything()).not.toContain(said)
})

test('refuses without the name, under a legal hold, while work is open, twice, and to who may not', async () => {
  const customerId = await addCustomer('Hold Me')
  const ask = (confirmation = 'Hold Me', actor = manager) =>
    requestErasure({ actor }, { customerId, confirmation })
  await expect(ask('Somebody')).rejects.toMatchObject({ code: 'invalid', field: 'confirmation' })
  await expect(ask('Hold Me', agent)).rejects.toMatchObject({ code: 'forbidden' })
  const { holdId } = await placeHold({ actor: manager }, { customerId, reason: 'Court', until: null })
  await expect(ask()).rejects.toThrow('legal hold')
  await releaseHold({ actor: manager }, { holdId })
  const conversationId = await addWaiting(queueId, customerId)
  await expect(ask()).rejects.toThrow('open conversation')
  await database()`delete from waiting where conversation_id = ${conversationId}`
  await database()`update conversation set state = 'abandoned', waiting_since = null where id = ${conversationId}`
  const { requestId } = await ask()
  await expect(ask()).rejects.toThrow('already')
  await expect(placeHold({ actor: manager }, { customerId, reason: 'Late', until: null })).rejects.toThrow(
    'too late',
  )
  await eraseCustomer({ subjectId: requestId })
  await expect(ask('Erased customer')).rejects.toThrow('was erased')
  const call = {
    kind: 'call',
    direction: 'inbound',
    occurredAt: new Date().toISOString(),
    text: 'Hello',
  } as const
  await expect(logContact({ actor: agent }, { customerId, ...call })).rejects.toThrow('was erased')
  expect(await loadProfile(manager, { customerId })).toMatchObject({ isErased: true })
})
