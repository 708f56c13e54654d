import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addQueue, addTeam } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor, Role } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { addWidget } from './add-widget.ts'
import { allowOrigin } from './allow-origin.ts'
import { changeWidget } from './change-widget.ts'
import { findWidget } from './find-widget.ts'
import { readIdentity, signIdentity } from './identity.ts'
import { listWidgets } from './list-widgets.ts'
import { isAllowedOrigin } from './origins.ts'
import { readSecret } from './read-secret.ts'
import { removeOrigin } from './remove-origin.ts'
import { rotateSecret } from './rotate-secret.ts'

testDatabase()

let admin: AgentActor
let agent: AgentActor
let queueId = ''
let widgetId = ''

beforeAll(async () => {
  const teamId = await addTeam()
  queueId = await addQueue(teamId)
  const person = async (role: Role) => {
    const actor = await loadActor((await addAgent({ teamId, role })).sessionId)
    if (!actor) throw new Error('no actor')
    return actor
  }
  admin = await person('administrator')
  agent = await person('agent')
})

const keyed = async () => {
  const [row] = await listWidgets(admin, {})
  const widget = await findWidget(row?.key ?? '')
  if (!widget) throw new Error('no widget')
  return widget
}
const actionsOf = async (id: string) =>
  (await database()`select action from audit where target_id = ${id} order by id`).map(({ action }) =>
    String(action),
  )

test('a widget is added once for a repeated command; its secret is in no receipt and no list', async () => {
  const commandId = randomUUID()
  const added = await addWidget({ actor: admin, commandId }, { name: 'Shop', queueId })
  widgetId = added.widgetId
  expect(await addWidget({ actor: admin, commandId }, { name: 'Shop', queueId })).toEqual(added)
  const secret = await readSecret(widgetId)
  expect(secret).toMatch(/^[\w-]{43}$/)
  const kept = await database()`select result from command_receipt union all select new from audit`
  expect(JSON.stringify([kept, await listWidgets(admin, {})])).not.toContain(secret)
})

test('after a rotation, what the old secret signed is worth nothing', async () => {
  const token = await signIdentity(await keyed(), 'customer1@demo.example', null)
  expect(await readIdentity(await keyed(), token)).toMatchObject({ ok: true })
  const commandId = randomUUID()
  await rotateSecret({ actor: admin, commandId }, { widgetId })
  const rotated = await readSecret(widgetId)
  await rotateSecret({ actor: admin, commandId }, { widgetId })
  expect(await readSecret(widgetId)).toBe(rotated)
  expect(await readIdentity(await keyed(), token)).toEqual({ ok: false, reason: 'forged' })
})

test('an allowed origin is one that browsers send, and counts from then until it is removed', async () => {
  const allow = (origin: string) => allowOrigin({ actor: admin }, { widgetId, origin })
  const { originId } = await allow(' HTTPS://Shop.Example:443/ ')
  expect(await isAllowedOrigin('https://shop.example', widgetId)).toBe(true)
  await expect(allow('https://shop.example')).rejects.toMatchObject({ code: 'conflict', field: 'origin' })
  await allow('http://localhost:8080')
  for (const bad of [
    'http://shop.example',
    'https://shop.example/path',
    'https://user@shop.example',
    'https://*.example',
    'javascript:alert(1)',
    'null',
    'shop.example',
  ])
    await expect(allow(bad)).rejects.toMatchObject({ code: 'invalid', field: 'origin' })
  expect(await removeOrigin({ actor: admin }, { originId })).toEqual({ removed: true })
  expect(await removeOrigin({ actor: admin }, { originId })).toEqual({ removed: false })
  expect(await isAllowedOrigin('https://shop.example', widgetId)).toBe(false)
})

test('a widget is led into another queue, and each step is in the trail', async () => {
  const other = await addQueue(await addTeam())
  const change = { widgetId, name: 'Shop', queueId: other }
  expect(await changeWidget({ actor: admin }, change)).toMatchObject({ changed: true })
  expect(await changeWidget({ actor: admin }, change)).toMatchObject({ changed: false })
  expect(await keyed()).toMatchObject({ queueId: other })
  expect(await actionsOf(widgetId)).toEqual([
    'widget.added',
    'widget.secret_rotated',
    'widget.origin_allowed',
    'widget.origin_allowed',
    'widget.origin_removed',
    'widget.changed',
  ])
  const events = await database()`select distinct name from event where subject_id = ${widgetId}`
  expect(events).toMatchObject([{ name: 'widget.changed' }])
})

test('an agent changes no widget', async () => {
  const outsider = { actor: agent }
  const refused = [
    addWidget(outsider, { name: 'Mine', queueId }),
    changeWidget(outsider, { widgetId, name: 'Mine', queueId }),
    rotateSecret(outsider, { widgetId }),
    allowOrigin(outsider, { widgetId, origin: 'https://evil.example' }),
    removeOrigin(outsider, { originId: randomUUID() }),
    listWidgets(agent, {}),
  ]
  for (const result of await Promise.allSettled(refused))
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'forbidden' } })
})
