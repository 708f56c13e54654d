import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor, Role } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { dismissTold } from '#lib/fact/dismiss-told.ts'
import { insertTold } from '#lib/fact/insert-told.ts'
import { noteOffered } from '#lib/fact/note-offered.ts'
import { undoDismissal } from '#lib/fact/undo-dismissal.ts'
import { exportReminders } from './export-reminders.ts'
import { loadReminders } from './load-reminders.ts'
import { readRepeatsQuery } from './repeat-inputs.ts'

testDatabase()

let queueId: string
let agent: AgentActor
let supervisor: AgentActor
let stranger: AgentActor

async function actorOf(teamId: string, queueIds: string[], role?: Role): Promise<AgentActor> {
  const { sessionId } = await addAgent({ teamId, queueIds, role })
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('The agent has no live session.')
  return actor
}

beforeAll(async () => {
  const [team, other] = [await addTeam(), await addTeam()]
  queueId = await addQueue(team)
  agent = await actorOf(team, [queueId])
  supervisor = await actorOf(team, [], 'supervisor')
  stranger = await actorOf(other, [await addQueue(other)], 'supervisor')
  const actor = { actor: agent }
  const add = async () => addWaiting(queueId, await addCustomer())
  const [one, two, three] = [await add(), await add(), await add()]
  const put = { type: 'order_number', wording: 'order number' } as const
  await noteOffered(actor, { conversationId: one, types: ['order_number', 'email'] })
  await insertTold(actor, { conversationId: one, ...put, confirms: false })
  await insertTold(actor, { conversationId: two, ...put, confirms: true })
  const phone = { conversationId: two, type: 'phone', value: '1' } as const
  await dismissTold(actor, { ...phone, reason: 'verify' })
  await dismissTold(actor, { ...phone, reason: 'wrong' })
  const again = { conversationId: three, type: 'phone', value: '1' } as const
  await dismissTold(actor, { ...again, reason: 'unasked' })
  await undoDismissal(actor, again)
  await database()`
    insert into told_offer (id, conversation_id, queue_id, agent_id, type, outcome, offered_at)
    values (${randomUUID()}, ${one}, ${queueId}, ${agent.agentId}, 'email', 'changed', now() - interval '14 days')`
})

test('what came of each reminder is counted once, by kind and week', async () => {
  const { total, byType, byWeek } = await loadReminders(supervisor, { weeks: 4 })
  const none = { inserted: 0, confirmed: 0, unasked: 0, wrong: 0, verify: 0, changed: 0 }
  expect(total).toEqual({ ...none, offered: 6, inserted: 1, confirmed: 1, wrong: 1, changed: 1 })
  expect(byType).toEqual([
    { ...none, type: 'email', typeName: null, offered: 2, changed: 1 },
    { ...none, type: 'order_number', typeName: null, offered: 2, inserted: 1, confirmed: 1 },
    { ...none, type: 'phone', typeName: null, offered: 2, wrong: 1 },
  ])
  expect(byWeek.map(({ offered }) => offered).filter(Boolean)).toEqual([1, 5])
})

test('of another team’s queues nothing is counted, and an agent reads none', async () => {
  expect((await loadReminders(stranger, {})).total.offered).toBe(0)
  await expect(loadReminders(stranger, { queueId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(loadReminders(agent, {})).rejects.toMatchObject({ code: 'forbidden' })
  await expect(exportReminders(agent, {})).rejects.toMatchObject({ code: 'forbidden' })
})

test('the file says the same, names nobody, and its taking is written down', async () => {
  const file = await exportReminders(supervisor, readRepeatsQuery({ weeks: '4', queue: queueId, zone: 'x' }))
  expect(file).toContain('kind,order_number,2,1,1,0,0,0,0\r\n')
  expect(file).toContain('total,,6,1,1,0,1,0,1\r\n')
  expect(file).not.toContain(agent.name)
  expect(await database()`select 1 from audit where action = 'reminders.exported'`).toHaveLength(1)
})
