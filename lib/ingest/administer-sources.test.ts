import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addTeam } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor, Role } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { addSource } from './add-source.ts'
import { addWriteKey } from './add-write-key.ts'
import { changeSource } from './change-source.ts'
import { disableSource } from './disable-source.ts'
import { discardRawEvents } from './discard-raw-events.ts'
import { editRawEvent } from './edit-raw-event.ts'
import { enableSource } from './enable-source.ts'
import { KeyRing } from './key-ring.ts'
import { listArrivals } from './list-arrivals.ts'
import { listMappings } from './list-mappings.ts'
import { listSources } from './list-sources.ts'
import { loadArrival } from './load-arrival.ts'
import { readCalls } from './read-calls.ts'
import { removeMapping } from './remove-mapping.ts'
import { retryRawEvents } from './retry-raw-events.ts'
import { revokeWriteKey } from './revoke-write-key.ts'
import { saveMapping } from './save-mapping.ts'
import { newWriteKey } from './write-key.ts'
import { writeRawEvents } from './write-raw-events.ts'

testDatabase()

let admin: AgentActor
let agent: AgentActor
let sourceId = ''

beforeAll(async () => {
  const teamId = await addTeam()
  const person = async (role: Role) => {
    const actor = await loadActor((await addAgent({ teamId, role })).sessionId)
    if (!actor) throw new Error('no actor')
    return actor
  }
  admin = await person('administrator')
  agent = await person('agent')
  sourceId = (await addSource({ actor: admin }, { name: 'Shop', isTrusted: false })).sourceId
})

const works = async (key: string) => (await new KeyRing().find(key)) !== null

async function arrive(...calls: object[]) {
  const body = { batch: JSON.parse(JSON.stringify(calls)) }
  const events = readCalls(body, { door: 'batch', sourceId, receivedAt: new Date() })
  await writeRawEvents(events)
  return events.map(({ id }) => id)
}

async function addKey(overlapHours: number, commandId?: string) {
  const { key, hash, lastFour } = newWriteKey()
  const made = await addWriteKey({ actor: admin, commandId }, { sourceId, overlapHours, hash, lastFour })
  return { key, hash, made }
}

test('keys overlap for the hours that are given, are revoked one by one, and are kept nowhere', async () => {
  const first = await addKey(0)
  const second = await addKey(24)
  expect([await works(first.key), await works(second.key)]).toEqual([true, true])
  const third = await addKey(0)
  expect([await works(first.key), await works(second.key), await works(third.key)]).toEqual([
    false,
    false,
    true,
  ])
  const [row] = await listSources(admin, {})
  expect(row?.keys.map(({ lastFour }) => lastFour)).toEqual([third.key.slice(-4)])
  await revokeWriteKey({ actor: admin }, { writeKeyId: third.made.writeKeyId })
  expect(await works(third.key)).toBe(false)
  const kept = await database()`
    select result from command_receipt union all select new from audit union all select to_jsonb(k) from write_key k`
  for (const { key } of [first, second, third]) expect(JSON.stringify(kept)).not.toContain(key)
})

test('a repeated command makes one key, and says by its hash that it is another', async () => {
  const commandId = randomUUID()
  const one = await addKey(0, commandId)
  const two = await addKey(0, commandId)
  expect(two.made).toEqual(one.made)
  expect(two.made.hash).not.toBe(two.hash)
  expect(await works(two.key)).toBe(false)
})

test('a disabled source is refused with every key until it is enabled', async () => {
  const { key } = await addKey(0)
  await disableSource({ actor: admin }, { sourceId })
  expect(await works(key)).toBe(false)
  await enableSource({ actor: admin }, { sourceId })
  expect(await works(key)).toBe(true)
  const change = { sourceId, name: 'Web shop', isTrusted: true }
  expect(await changeSource({ actor: admin }, change)).toMatchObject({ changed: true })
  expect(await changeSource({ actor: admin }, change)).toMatchObject({ changed: false })
  const trail = await database()`
    select action, old, new from audit where target_id = ${sourceId} and action like 'source.%' order by id`
  expect(trail).toMatchObject([
    { action: 'source.added' },
    { action: 'source.disabled' },
    { action: 'source.enabled' },
    {
      action: 'source.changed',
      old: { name: 'Shop', isTrusted: false },
      new: { name: 'Web shop', isTrusted: true },
    },
  ])
})

test('the last hour is counted by the minute, with when the source was seen', async () => {
  await arrive({ type: 'track', event: 'Tea Brewed' }, { type: 'track', event: 'Tea Brewed' })
  const [row] = await listSources(admin, {})
  expect(row?.minutes).toHaveLength(60)
  expect(row?.minutes.reduce((sum, count) => sum + count)).toBe(2)
  expect(Math.abs(Date.parse(row?.lastSeenAt ?? '') - Date.now())).toBeLessThan(60_000)
})

test('names that mean nothing yet are offered, until they are given a meaning', async () => {
  const unknown = async () => (await listMappings(admin, {})).unknown.map(({ eventName }) => eventName)
  expect(await unknown()).toContain('tea brewed')
  const tea = { sourceId: null, eventName: 'TeaBrewed', department: 'store', kind: 'store visit' } as const
  const { mappingId } = await saveMapping({ actor: admin }, tea)
  const moved = await saveMapping({ actor: admin }, { ...tea, department: 'loyalty', kind: 'points' })
  expect(moved).toEqual({ mappingId })
  expect(await unknown()).not.toContain('tea brewed')
  const { own } = await listMappings(admin, {})
  expect(own).toMatchObject([{ eventName: 'tea brewed', department: 'loyalty', kind: 'points' }])
  const wrong = saveMapping({ actor: admin }, { ...tea, kind: 'points' })
  await expect(wrong).rejects.toMatchObject({ code: 'invalid', field: 'kind' })
  await saveMapping({ actor: admin }, { ...tea, eventName: 'Order Completed' })
  const { builtIn } = await listMappings(admin, {})
  expect(builtIn.find(({ eventName }) => eventName === 'order completed')?.isOverridden).toBe(true)
  await removeMapping({ actor: admin }, { mappingId })
  expect(await unknown()).toContain('tea brewed')
})

test('what arrived is found by state, name and source; its raw form is read by administrators, audited', async () => {
  const [id = ''] = await arrive({ type: 'trak', event: 'Kettle 100% hot', userId: 'u1' })
  const states = async (input: object) => (await listArrivals(admin, input)).map(({ state }) => state)
  expect(await states({ state: 'quarantined' })).toEqual(['quarantined'])
  expect(await states({ name: '100% hot', sourceId })).toEqual(['quarantined'])
  expect(await states({ name: '1_0%' })).toEqual([])
  expect(await states({ sourceId: randomUUID() })).toEqual([])
  const detail = await loadArrival(admin, { id })
  expect(detail).toMatchObject({ payload: { type: 'trak', userId: 'u1' }, touchpoint: null })
  const reads = await database()`select 1 from audit where action = 'raw_event.read' and target_id = ${id}`
  expect(reads).toHaveLength(1)
})

test('a quarantined one is put right by hand, without cards and prototypes; what is not right is refused', async () => {
  const [id = ''] = await arrive({ type: 'trak', event: 'Cup Filled' })
  const edit = (text: string) => editRawEvent({ actor: admin }, { id, text })
  for (const bad of ['{', '[]', '{"type":"trak"}'])
    await expect(edit(bad)).rejects.toMatchObject({ code: 'invalid' })
  await edit(
    '{"type":"track","event":"Cup Filled","__proto__":{"a":1},"properties":{"card":"4111 1111 1111 1111"}}',
  )
  const detail = await loadArrival(admin, { id })
  expect(detail).toMatchObject({ state: 'pending', type: 'track', name: 'Cup Filled', problem: null })
  expect(JSON.stringify(detail.payload)).not.toContain('4111 1111')
  await expect(edit('{"type":"track"}')).rejects.toMatchObject({ code: 'not_found' })
})

test('an agent administers no source and reads nothing that arrived', async () => {
  const call = { actor: agent }
  const ids = [randomUUID()]
  const { hash, lastFour } = newWriteKey()
  const refused = await Promise.allSettled([
    addSource(call, { name: 'Mine', isTrusted: true }),
    changeSource(call, { sourceId, name: 'Mine', isTrusted: true }),
    disableSource(call, { sourceId }),
    enableSource(call, { sourceId }),
    addWriteKey(call, { sourceId, overlapHours: 0, hash, lastFour }),
    revokeWriteKey(call, { writeKeyId: randomUUID() }),
    saveMapping(call, { sourceId: null, eventName: 'x', department: 'other', kind: 'other' }),
    removeMapping(call, { mappingId: randomUUID() }),
    editRawEvent(call, { id: randomUUID(), text: '{}' }),
    listSources(agent, {}),
    listMappings(agent, {}),
    listArrivals(agent, {}),
    loadArrival(agent, { id: randomUUID() }),
  ])
  for (const result of refused)
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'forbidden' } })
  await expect(retryRawEvents(call, { ids })).rejects.toMatchObject({ code: 'not_found' })
  await expect(discardRawEvents(call, { ids })).rejects.toMatchObject({ code: 'not_found' })
})
