import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addTeam } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor, Role } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { signWebhook } from '#lib/channel/sign-webhook.ts'
import { readCalls } from '#lib/ingest/read-calls.ts'
import { addSource, takeInAll } from '#lib/ingest/testing-ingest.ts'
import { writeRawEvents } from '#lib/ingest/write-raw-events.ts'
import { addWebhook } from '#lib/webhook/add-webhook.ts'
import { changeWebhook } from '#lib/webhook/change-webhook.ts'
import { disableWebhook } from '#lib/webhook/disable-webhook.ts'
import { enableWebhook } from '#lib/webhook/enable-webhook.ts'
import { listDeliveries } from '#lib/webhook/list-deliveries.ts'
import { listWebhooks } from '#lib/webhook/list-webhooks.ts'
import { rotateWebhookSecret } from '#lib/webhook/rotate-webhook-secret.ts'
import { sendAgain } from '#lib/webhook/send-again.ts'
import { sendDelivery } from '#lib/webhook/send-delivery.ts'
import { testWebhook } from '#lib/webhook/test-webhook.ts'
import { readWebhookSecret } from '#lib/webhook/webhook-secret.ts'
import { askHold } from './ask-hold.ts'
import { detectConflicts } from './detect-conflicts.ts'
import { liftHold } from './lift-hold.ts'
import { listConflicts } from './list-conflicts.ts'
import { settleHold } from './settle-hold.ts'

testDatabase()

interface Call {
  id: string
  timestamp: number
  signature: string
  body: string
}

let admin: AgentActor
let outsider: AgentActor
let server: Server
let answers: number[] = []
let calls: Call[] = []
let webhookId = ''

/** A department: answers with what is next in line, else 200. */
const department = () =>
  createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = request.headers
      const body = Buffer.concat(parts).toString()
      calls.push({ id: String(id), timestamp: Number(at), signature: String(signature), body })
      response.writeHead(answers.shift() ?? 200).end('taken in')
    })
  })

beforeAll(async () => {
  server = department()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const teamId = await addTeam()
  const person = async (role: Role) => {
    const actor = await loadActor((await addAgent({ teamId, role })).sessionId)
    if (!actor) throw new Error('no actor')
    return actor
  }
  admin = await person('administrator')
  outsider = await person('agent')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/holds`
  webhookId = (await addWebhook({ actor: admin }, { department: 'marketing', url, isInternal: true }))
    .webhookId
})

afterAll(() => server.close())

beforeEach(() => {
  answers = []
  calls = []
})

async function addCase(openedMinutesAgo = 60, isOpen = true): Promise<string> {
  const customerId = await addCustomer()
  await database()`insert into recovery_case (id, customer_id, opened_at, due_at, closed_at)
    values (${randomUUID()}, ${customerId}, now() - ${openedMinutesAgo} * interval '1 minute', now(),
      ${isOpen ? null : new Date()})`
  return customerId
}

interface Sent {
  kind?: string
  department?: string
  title?: string
  minutesAgo?: number
}

async function send(customerId: string, sent: Sent = {}) {
  const { kind = 'e-mail sent', department = 'marketing', title = 'Email Sent', minutesAgo = 1 } = sent
  await database()`insert into touchpoint (id, customer_id, kind, department, title, occurred_at)
    values (${randomUUID()}, ${customerId}, ${kind}, ${department}, ${title}, now() - ${minutesAgo} * interval '1 minute')`
}

/** What jobs do with the events that are there: each delivery that was queued, then what came of it. */
async function work() {
  const queued = await database()<{ id: string }[]>`
    select id from webhook_delivery where state = 'pending' order by id`
  for (const { id } of queued) {
    await sendDelivery({ subjectId: id })
    await settleHold({ subjectId: id })
  }
  return queued.map(({ id }) => id)
}

async function addConflict() {
  const customerId = await addCase()
  await send(customerId)
  await detectConflicts({ customerId })
  const [found] = await listConflicts(admin, { customerId })
  if (!found) throw new Error('no conflict')
  return { customerId, conflictId: found.id }
}

/** The rest after a failure is over. */
const rest = () => database()`update webhook_delivery set next_at = now() where next_at > now()`

const holdOf = async (customerId: string) => (await listConflicts(admin, { customerId }))[0]

test('what a department sends to a customer with an open case is a conflict, once', async () => {
  const customerId = await addCase()
  await send(customerId)
  await send(customerId, { kind: 'dunning', department: 'billing', title: 'Dunning Letter Sent' })
  await send(customerId, { kind: 'quote', department: 'sales', title: 'Renewal Notice Sent' })
  await Promise.all([detectConflicts({ customerId }), detectConflicts({ customerId })])
  const found = await listConflicts(admin, { customerId })
  expect(found.map(({ department }) => department).toSorted()).toEqual(['billing', 'marketing', 'sales'])
  const events = await database()`
    select 1 from event where name = 'conflict.found' and customer_id = ${customerId}`
  expect(events).toHaveLength(3)
})

test('what a source says that it sent is told of; what the customer did is not', async () => {
  const customerId = await addCase()
  await database()`insert into identifier (id, customer_id, type, value, verified_by)
    values (${randomUUID()}, ${customerId}, 'external_id', 'crm-9', 'shop account')`
  const { sourceId } = await addSource()
  const told = async (...names: string[]) => {
    const batch = names.map((event) => ({ type: 'track', userId: 'crm-9', event }))
    await writeRawEvents(readCalls({ batch }, { door: 'batch', sourceId, receivedAt: new Date() }))
    await takeInAll()
    return database()<{ customerId: string }[]>`
      select customer_id as "customerId" from event where name = 'outreach.added'`
  }
  expect(await told('Product Viewed', 'Email Opened', 'Email Bounced')).toEqual([])
  expect(await told('Email Sent', 'Dunning Letter Sent')).toEqual([{ customerId }])
  await detectConflicts({ customerId })
  expect(await listConflicts(admin, { customerId })).toHaveLength(2)
})

test('what came before the case, long ago, of the customer’s own doing or never arrived is none', async () => {
  const customerId = await addCase(60 * 24 * 5)
  await send(customerId, { minutesAgo: 60 * 24 * 6 })
  await send(customerId, { minutesAgo: 60 * 24 * 3 })
  await send(customerId, { kind: 'e-mail opened', title: 'Email Opened' })
  await send(customerId, { title: 'Email Bounced' })
  await send(customerId, { kind: 'quote', department: 'sales', title: 'Quote Requested' })
  await send(customerId, { kind: 'order', department: 'sales', title: 'Order Completed' })
  await detectConflicts({ customerId })
  const calm = await addCase(60, false)
  await send(calm)
  await detectConflicts({ customerId: calm })
  expect([
    await listConflicts(admin, { customerId }),
    await listConflicts(admin, { customerId: calm }),
  ]).toEqual([[], []])
})

test('a hold is asked once, tried again after failures under one id, and confirmed by the department', async () => {
  const { customerId, conflictId } = await addConflict()
  const commandId = randomUUID()
  await askHold({ actor: admin, commandId }, { conflictId })
  await askHold({ actor: admin, commandId }, { conflictId })
  await askHold({ actor: admin }, { conflictId })
  expect(await holdOf(customerId)).toMatchObject({ hold: 'asked', askedBy: admin.name, attempts: 0 })
  answers = [503, 500]
  const [deliveryId = ''] = await work()
  expect(await holdOf(customerId)).toMatchObject({ hold: 'asked', attempts: 1, problem: 'It answered 503.' })
  const timers =
    await database()`select 1 from timer where kind = 'webhook.due' and subject_id = ${deliveryId}`
  expect(timers).toHaveLength(1)
  await work()
  expect(calls).toHaveLength(1)
  await rest()
  await work()
  await rest()
  await work()
  expect(await holdOf(customerId)).toMatchObject({ hold: 'confirmed', attempts: 3 })
  await work()
  expect(calls.map(({ id }) => id)).toEqual([deliveryId, deliveryId, deliveryId])
  expect(new Set(calls.map(({ body }) => body)).size).toBe(1)
  const secret = await readWebhookSecret(webhookId)
  for (const call of calls) expect(call.signature).toBe(signWebhook(call, [secret]))
  expect(JSON.parse(calls[0]?.body ?? '')).toMatchObject({
    type: 'hold.asked',
    data: { hold: conflictId, department: 'marketing', customer: { id: customerId } },
  })
  const [log] = await listDeliveries(admin, {})
  expect(log).toMatchObject({
    id: deliveryId,
    state: 'delivered',
    attempts: 3,
    status: 200,
    answer: 'taken in',
  })
})

test('two that send the same attempt count once', async () => {
  const { customerId, conflictId } = await addConflict()
  await askHold({ actor: admin }, { conflictId })
  answers = [500, 500]
  await Promise.all([work(), work()])
  expect(await holdOf(customerId)).toMatchObject({ hold: 'asked', attempts: 1 })
  answers = []
  await rest()
  await work()
  expect(await holdOf(customerId)).toMatchObject({ hold: 'confirmed' })
})

test('lifting tells the department, and an asking that still waits is sent no more', async () => {
  const { customerId, conflictId } = await addConflict()
  await askHold({ actor: admin }, { conflictId })
  await liftHold({ actor: admin }, { conflictId })
  await liftHold({ actor: admin }, { conflictId })
  await work()
  expect(calls.map(({ body }) => String(JSON.parse(body).type))).toEqual(['hold.lifted'])
  expect(await holdOf(customerId)).toMatchObject({ hold: 'lifted' })
})

test('"gone" is an answer for good, and may be sent again by hand', async () => {
  const { customerId, conflictId } = await addConflict()
  await askHold({ actor: admin }, { conflictId })
  answers = [410]
  const [deliveryId = ''] = await work()
  expect(await holdOf(customerId)).toMatchObject({ hold: 'failed', problem: 'It answered 410.' })
  await sendAgain({ actor: admin }, { deliveryId })
  await work()
  expect(await holdOf(customerId)).toMatchObject({ hold: 'confirmed' })
})

test('both secrets sign while one takes over from the other', async () => {
  const old = await readWebhookSecret(webhookId)
  await rotateWebhookSecret({ actor: admin }, { webhookId })
  const secret = await readWebhookSecret(webhookId)
  await testWebhook({ actor: admin }, { webhookId })
  await work()
  const [call] = calls
  expect(call?.signature).toBe(call && signWebhook(call, [secret, old]))
  const [row] = await listWebhooks(admin, {})
  expect(row?.previousUntil).not.toBeNull()
  const kept = await database()`select result from command_receipt union all select new from audit`
  for (const each of [old, secret]) expect(JSON.stringify([kept, row])).not.toContain(each)
})

test('without a webhook in use nothing can be asked; each department has one', async () => {
  const { customerId, conflictId } = await addConflict()
  await disableWebhook({ actor: admin }, { webhookId })
  expect(await holdOf(customerId)).toMatchObject({ isReachable: false })
  await expect(askHold({ actor: admin }, { conflictId })).rejects.toMatchObject({ code: 'conflict' })
  await enableWebhook({ actor: admin }, { webhookId })
  const again = { department: 'marketing', url: 'https://marketing.example/', isInternal: false } as const
  await expect(addWebhook({ actor: admin }, again)).rejects.toMatchObject({ code: 'conflict' })
  for (const url of ['http://marketing.example/', 'ftp://x.example', 'https://u:p@x.example', 'x'])
    await expect(addWebhook({ actor: admin }, { ...again, url })).rejects.toMatchObject({ field: 'url' })
})

test('an agent who may not read the customer sees and asks nothing, and administers no webhook', async () => {
  const { customerId, conflictId } = await addConflict()
  const call = { actor: outsider }
  await expect(askHold(call, { conflictId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(liftHold(call, { conflictId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(listConflicts(outsider, { customerId })).rejects.toMatchObject({ code: 'not_found' })
  const url = 'https://x.example/'
  const refused = await Promise.allSettled([
    addWebhook(call, { department: 'billing', url, isInternal: false }),
    changeWebhook(call, { webhookId, url, isInternal: false }),
    disableWebhook(call, { webhookId }),
    enableWebhook(call, { webhookId }),
    rotateWebhookSecret(call, { webhookId }),
    testWebhook(call, { webhookId }),
    sendAgain(call, { deliveryId: randomUUID() }),
    listWebhooks(outsider, {}),
    listDeliveries(outsider, {}),
  ])
  for (const result of refused)
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'forbidden' } })
})
