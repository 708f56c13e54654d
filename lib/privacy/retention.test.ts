import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addCustomer, addQueue, addTeam, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { addSignedIn } from '#lib/auth/testing-signed-in.ts'
import { keepRetention } from './keep-retention.ts'
import { listRetentionRuns } from './list-retention-runs.ts'
import { listRetention } from './list-retention.ts'
import { placeHold } from './place-hold.ts'
import { previewRetention } from './preview-retention.ts'
import { setRetention } from './set-retention.ts'

testDatabase()

let administrator: AgentActor
let manager: AgentActor
let queueId: string

beforeAll(async () => {
  const teamId = await addTeam()
  queueId = await addQueue(teamId)
  administrator = await addSignedIn({ teamId, role: 'administrator' })
  manager = await addSignedIn({ teamId, role: 'manager' })
})

async function addTouchpoint(customerId: string, department: string, daysAgo: number) {
  const id = randomUUID()
  await database()`insert into touchpoint (id, customer_id, kind, department, occurred_at, title)
    values (${id}, ${customerId}, 'other', ${department}, now() - ${daysAgo} * interval '1 day', 'x')`
  return id
}

const left = async (ids: string[]) => {
  const rows = await database()<{ id: string }[]>`select id from touchpoint where id = any(${ids}::uuid[])`
  return ids.filter((id) => rows.some((row) => row.id === id))
}

test('removes what is older than its rule, of its kind alone, and passes over who is held', async () => {
  const [customerId, heldId] = [await addCustomer('Free'), await addCustomer('Held')]
  await placeHold({ actor: manager }, { customerId: heldId, reason: 'Court', until: null })
  const old = await addTouchpoint(customerId, 'product', 40)
  const young = await addTouchpoint(customerId, 'product', 20)
  const order = await addTouchpoint(customerId, 'sales', 400)
  const held = await addTouchpoint(heldId, 'product', 40)
  const input = { kind: 'visits' as const, days: 30 }
  expect(await previewRetention(administrator, input)).toEqual({ rows: 1, held: 1 })
  await setRetention({ actor: administrator }, input)
  await keepRetention()
  expect(await left([old, young, order, held])).toEqual([young, order, held])
  const rule = (await listRetention(administrator, {})).find(({ kind }) => kind === 'visits')
  expect(rule).toMatchObject({ days: 30, lastRun: { removed: 1, held: 1 } })
  expect(await listRetentionRuns(administrator, {})).toMatchObject([{ kind: 'visits', removed: 1, held: 1 }])
  await setRetention({ actor: administrator }, { kind: 'visits', days: null })
  await addTouchpoint(customerId, 'product', 4_000)
  await keepRetention()
  expect(await listRetentionRuns(administrator, {})).toHaveLength(1)
})

test('blanks words of closed conversations once, and none of open ones', async () => {
  const sql = database()
  const customerId = await addCustomer()
  const [open, closed] = [await addWaiting(queueId, customerId), await addWaiting(queueId, customerId)]
  await sql`update conversation set state = 'abandoned', waiting_since = null where id = ${closed}`
  for (const id of [open, closed])
    await sql`insert into message (id, conversation_id, seq, author_kind, text, sent_at)
      values (${randomUUID()}, ${id}, 2, 'customer', 'My words', now() - interval '9 days')`
  await setRetention({ actor: administrator }, { kind: 'messages', days: 7 })
  await keepRetention()
  await keepRetention()
  const texts = await sql`select conversation_id as id, text from message where text <> '' order by text`
  expect(texts).toEqual([
    { id: open, text: 'My words' },
    { id: closed, text: '[erased]' },
  ])
  const runs = (await listRetentionRuns(administrator, {})).filter(({ kind }) => kind === 'messages')
  expect(runs.map(({ removed }) => removed)).toEqual([0, 1])
})

test('every kind can be counted and kept, so that each of its columns is there', async () => {
  for (const { kind } of await listRetention(administrator, {})) {
    await previewRetention(administrator, { kind, days: 1 })
    await setRetention({ actor: administrator }, { kind, days: 36_500 })
  }
  await keepRetention()
  expect(new Set((await listRetentionRuns(administrator, {})).map(({ kind }) => kind)).size).toBe(10)
})

test('is for administrators, audited, and one change however often it comes', async () => {
  const input = { kind: 'facts' as const, days: 90 }
  await expect(setRetention({ actor: manager }, input)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(listRetention(manager, {})).rejects.toMatchObject({ code: 'forbidden' })
  await expect(setRetention({ actor: administrator }, { kind: 'facts', days: 0 })).rejects.toMatchObject({
    code: 'invalid',
    field: 'days',
  })
  const commandId = randomUUID()
  const before = await countAudits()
  for (let n = 0; n < 2; n++) await setRetention({ actor: administrator, commandId }, input)
  expect(await countAudits()).toBe(before + 1)
})

const countAudits = async () =>
  (await database()`select 1 from audit where action = 'retention.changed'`).length
