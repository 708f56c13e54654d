import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addTeam, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor, Role } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { addDisposition } from './add-disposition.ts'
import { addMacro } from './add-macro.ts'
import { addQueue } from './add-queue.ts'
import { archiveDisposition } from './archive-disposition.ts'
import { archiveMacro } from './archive-macro.ts'
import { archiveQueue } from './archive-queue.ts'
import { changeDisposition } from './change-disposition.ts'
import { changeMacro } from './change-macro.ts'
import { changeQueue } from './change-queue.ts'
import { listDispositions } from './list-dispositions.ts'
import { listMacros } from './list-macros.ts'
import { listQueueChoices } from './list-queue-choices.ts'
import { listQueues } from './list-queues.ts'
import { restoreDisposition } from './restore-disposition.ts'
import { restoreMacro } from './restore-macro.ts'
import { restoreQueue } from './restore-queue.ts'
import { queueFields } from './testing-queue.ts'

testDatabase()

let teamId = ''
let admin: AgentActor
let agent: AgentActor

async function person(role: Role): Promise<AgentActor> {
  const actor = await loadActor((await addAgent({ teamId, role })).sessionId)
  if (!actor) throw new Error('no actor')
  return actor
}

beforeAll(async () => {
  teamId = await addTeam()
  admin = await person('administrator')
  agent = await person('supervisor')
})

const fields = (name: string) =>
  queueFields({
    name,
    teamId,
    serviceLevelSeconds: 90,
    serviceLevelPercent: 75,
    agentIds: [agent.agentId],
  })
const trailOf = (id: string) => database()<{ action: string; old: object; new: object }[]>`
  select action, old, new from audit where target_id = ${id} order by id`
const eventsAbout = async (id: string) =>
  (await database()`select name from event where queue_id = ${id} or subject_id = ${id} order by id`).map(
    ({ name }) => String(name),
  )

test('a queue is added once for a repeated command, with its people and its level', async () => {
  const commandId = randomUUID()
  const { queueId } = await addQueue({ actor: admin, commandId }, fields('Orders'))
  expect(await addQueue({ actor: admin, commandId }, fields('Orders'))).toEqual({ queueId })
  const row = (await listQueues(admin, {})).find(({ id }) => id === queueId)
  expect(row).toMatchObject({
    serviceLevelSeconds: 90,
    serviceLevelPercent: 75,
    agentIds: [agent.agentId],
    openCount: 0,
  })
  expect(await loadActor(agent.sessionId)).toMatchObject({ queueIds: [queueId] })
  expect(await eventsAbout(queueId)).toEqual(['queue.changed'])
  expect((await trailOf(queueId))[0]).toMatchObject({ action: 'queue.added', new: { name: 'Orders' } })
})

test('a name is taken whatever its case, and each bad field is named', async () => {
  const add = (patch: object) => addQueue({ actor: admin }, { ...fields('Fine'), ...patch })
  await expect(add({ name: 'ORDERS' })).rejects.toMatchObject({ code: 'conflict', field: 'name' })
  await expect(add({ name: '  ' })).rejects.toMatchObject({ field: 'name' })
  await expect(add({ teamId: randomUUID() })).rejects.toMatchObject({ field: 'teamId' })
  await expect(add({ serviceLevelSeconds: 1 })).rejects.toMatchObject({ field: 'serviceLevelSeconds' })
  await expect(add({ serviceLevelPercent: 101 })).rejects.toMatchObject({ field: 'serviceLevelPercent' })
  await expect(add({ agentIds: [randomUUID()] })).rejects.toMatchObject({ field: 'agentIds' })
  expect((await listQueues(admin, {})).map(({ name }) => name)).toEqual(['Orders'])
})

test('a change is recorded from what to what; the same again is no change', async () => {
  const { queueId } = await addQueue({ actor: admin }, fields('Returns'))
  const change = { queueId, ...fields('Returns and refunds'), agentIds: [] }
  expect(await changeQueue({ actor: admin }, change)).toMatchObject({ changed: true })
  expect(await changeQueue({ actor: admin }, change)).toMatchObject({ changed: false })
  const [, changed, more] = await trailOf(queueId)
  expect(changed).toMatchObject({
    old: { name: 'Returns' },
    new: { name: 'Returns and refunds', people: [] },
  })
  expect(more).toBeUndefined()
  expect(await loadActor(agent.sessionId)).not.toMatchObject({ queueIds: expect.arrayContaining([queueId]) })
})

test('a queue is not archived while somebody waits in it or a widget leads into it', async () => {
  const { queueId } = await addQueue({ actor: admin }, fields('Billing'))
  const conversationId = await addWaiting(queueId, await addCustomer())
  await expect(archiveQueue({ actor: admin }, { queueId })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('1 waiting'),
  })
  await database()`delete from waiting where conversation_id = ${conversationId}`
  await database()`update conversation set state = 'abandoned' where id = ${conversationId}`
  await database()`
    insert into widget (id, key, name, secret, queue_id) values (${queueId}, 'k', 'Shop', 's', ${queueId})`
  await expect(archiveQueue({ actor: admin }, { queueId })).rejects.toMatchObject({
    message: expect.stringContaining('Shop'),
  })
  await database()`delete from widget where id = ${queueId}`
  expect(await archiveQueue({ actor: admin }, { queueId })).toMatchObject({ archived: true })
  expect(await archiveQueue({ actor: admin }, { queueId })).toMatchObject({ archived: false })
  expect(await listQueueChoices(admin, {})).not.toContainEqual(expect.objectContaining({ id: queueId }))
  expect(await restoreQueue({ actor: admin }, { queueId })).toMatchObject({ restored: true })
})

test('a queue that requires a disposition always has one', async () => {
  await expect(
    addQueue({ actor: admin }, { ...fields('Strict'), wrapUpRequired: true }),
  ).rejects.toMatchObject({ code: 'conflict', field: 'wrapUpRequired' })
  const { dispositionId } = await addDisposition(
    { actor: admin },
    { label: 'Solved', queueId: null, position: 10 },
  )
  const { queueId } = await addQueue({ actor: admin }, { ...fields('Strict'), wrapUpRequired: true })
  await expect(archiveDisposition({ actor: admin }, { dispositionId })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('Strict'),
  })
  await changeQueue({ actor: admin }, { queueId, ...fields('Strict') })
  expect(await archiveDisposition({ actor: admin }, { dispositionId })).toMatchObject({ archived: true })
  expect(await restoreDisposition({ actor: admin }, { dispositionId })).toMatchObject({ restored: true })
  const change = { dispositionId, label: 'Solved at once', queueId: null, position: 20 }
  expect(await changeDisposition({ actor: admin }, change)).toMatchObject({ changed: true })
  expect(await changeDisposition({ actor: admin }, change)).toMatchObject({ changed: false })
  expect(await listDispositions(admin, {})).toMatchObject([{ label: 'Solved at once', position: 20 }])
  expect((await trailOf(dispositionId)).map(({ action }) => action)).toEqual([
    'disposition.added',
    'disposition.archived',
    'disposition.restored',
    'disposition.changed',
  ])
  expect(new Set(await eventsAbout(dispositionId))).toEqual(new Set(['disposition.changed']))
})

test('a macro is kept letter for letter, changed, archived and restored', async () => {
  const text = 'Hello {{customer.name}},\n  <b>‮tak\u0301</b> '
  const { macroId } = await addMacro({ actor: admin }, { title: 'Greeting', text, queueId: null })
  expect(await listMacros(admin, {})).toMatchObject([{ text, archived: false }])
  const change = { macroId, title: 'Greeting', text: 'Hi', queueId: null }
  expect(await changeMacro({ actor: admin }, change)).toMatchObject({ changed: true })
  expect(await archiveMacro({ actor: admin }, { macroId })).toMatchObject({ archived: true })
  expect(await restoreMacro({ actor: admin }, { macroId })).toMatchObject({ restored: true })
  await expect(
    addMacro({ actor: admin }, { title: 'Long', text: 'x'.repeat(10_001), queueId: null }),
  ).rejects.toMatchObject({ code: 'too_large', field: 'text' })
  expect((await trailOf(macroId))[1]).toMatchObject({ old: { text }, new: { text: 'Hi' } })
  expect(new Set(await eventsAbout(macroId))).toEqual(new Set(['macro.changed']))
})

test('a supervisor administers none of it', async () => {
  const [queue] = await listQueues(admin, {})
  const queueId = queue?.id ?? ''
  const outsider = { actor: agent }
  const refused = [
    addQueue(outsider, fields('Mine')),
    changeQueue(outsider, { queueId, ...fields('Mine') }),
    archiveQueue(outsider, { queueId }),
    restoreQueue(outsider, { queueId }),
    addDisposition(outsider, { label: 'Mine', queueId: null, position: 1 }),
    addMacro(outsider, { title: 'Mine', text: 'Mine', queueId: null }),
    archiveMacro(outsider, { macroId: randomUUID() }),
    listQueues(agent, {}),
    listMacros(agent, {}),
    listDispositions(agent, {}),
  ]
  for (const result of await Promise.allSettled(refused))
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'forbidden' } })
})
