import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { fireTimers } from '#lib/job/fire-timers.ts'
import { eraseCustomer } from './erase-customer.ts'
import { exportCustomer } from './export-customer.ts'
import { readExport } from './read-export.ts'
import { requestErasure } from './request-erasure.ts'
import { requestExport } from './request-export.ts'
import { addToldCustomer, fillPersonalColumns } from './testing-erasure.ts'
import { addPeople } from './testing-people.ts'

testDatabase()

let manager: AgentActor
let agent: AgentActor
let queueId: string

beforeAll(async () => {
  ;({ manager, agent, queueId } = await addPeople())
})

async function exported(customerId: string) {
  const { requestId } = await requestExport({ actor: manager }, { customerId })
  await exportCustomer({ subjectId: requestId })
  const read = (as: 'json' | 'html') => readExport(manager, { requestId, as })
  return { requestId, read }
}

test('holds everything that is kept of the customer, for a machine and for a person', async () => {
  const customerId = await addToldCustomer(queueId, agent.agentId)
  const secrets = await fillPersonalColumns(customerId)
  const { read } = await exported(customerId)
  const [json, html] = [await read('json'), await read('html')]
  const theirs = secrets.filter((secret) =>
    /^(customer|identifier|order|message|note|fact|survey)\./.test(secret),
  )
  expect(theirs.length).toBeGreaterThan(10)
  for (const secret of theirs) expect(json).toContain(secret)
  for (const table of ['message', 'fact', 'survey'])
    expect(html).toContain(secrets.find((secret) => secret.startsWith(`${table}.`)))
  expect(JSON.parse(json)).toMatchObject({ customerId, tables: { customer: [{ id: customerId }] } })
})

test('escapes what people wrote, and needs no network', async () => {
  const customerId = await addToldCustomer(queueId, agent.agentId)
  const nasty = `</dd><script>alert(1)</script><img src=x onerror="alert(2)"> & 'so'`
  await database()`update customer set name = ${nasty} where id = ${customerId}`
  await database()`update fact set said = ${nasty} where customer_id = ${customerId}`
  const html = await (await exported(customerId)).read('html')
  expect(html).not.toMatch(/<script|<img|<iframe|<link|https?:\/\//)
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
})

test('each download is audited; who may not gets nothing', async () => {
  const customerId = await addToldCustomer(queueId, agent.agentId)
  await expect(requestExport({ actor: agent }, { customerId })).rejects.toMatchObject({ code: 'forbidden' })
  const { requestId, read } = await exported(customerId)
  await expect(readExport(agent, { requestId, as: 'json' })).rejects.toMatchObject({ code: 'forbidden' })
  await read('html')
  const audits = await database()`
    select action from audit where target_id = ${customerId} and action like 'customer.export%' order by id`
  expect(audits.map(({ action }) => action)).toEqual([
    'customer.export_requested',
    'customer.export_downloaded',
  ])
})

test('is gone after a day, and with the customer', async () => {
  const sql = database()
  const customerId = await addToldCustomer(queueId, agent.agentId)
  const first = await exported(customerId)
  const [timer] = await sql<{ dueAt: Date }[]>`
    select due_at as "dueAt" from timer where kind = 'export.expire' and subject_id = ${first.requestId}`
  expect(Math.round(((timer?.dueAt.getTime() ?? 0) - Date.now()) / 3_600_000)).toBe(24)
  await sql`update timer set due_at = now() where subject_id = ${first.requestId}`
  await fireTimers()
  await expect(first.read('json')).rejects.toMatchObject({ code: 'not_found' })
  const second = await exported(customerId)
  await sql`update customer set name = 'Ed' where id = ${customerId}`
  const { requestId } = await requestErasure({ actor: manager }, { customerId, confirmation: 'Ed' })
  await eraseCustomer({ subjectId: requestId })
  await expect(second.read('json')).rejects.toMatchObject({ code: 'not_found' })
  const kept = await sql`
    select 1 from privacy_export e join privacy_request r on r.id = e.request_id where r.customer_id = ${customerId}`
  expect(kept).toEqual([])
  await expect(requestExport({ actor: manager }, { customerId })).rejects.toThrow('was erased')
})

test('two askings at once are one export', async () => {
  const customerId = await addToldCustomer(queueId, agent.agentId)
  const asked = await Promise.allSettled(
    [1, 2, 3].map(() => requestExport({ actor: manager, commandId: randomUUID() }, { customerId })),
  )
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})
