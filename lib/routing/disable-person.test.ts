import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor, Role } from '#lib/actor.ts'
import { enablePerson } from '#lib/agent/enable-person.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { resolveConversation } from '#lib/conversation/resolve-conversation.ts'
import { acceptConversation } from './accept-conversation.ts'
import { disablePerson } from './disable-person.ts'
import { reserveNext } from './reserve-next.ts'
import { returnWork } from './return-work.ts'

testDatabase()

let teamId = ''
let queueId = ''
let admin: AgentActor

async function person(role: Role = 'agent', state = 'offline'): Promise<AgentActor> {
  const { sessionId } = await addAgent({ teamId, queueIds: [queueId], role, state })
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('no actor')
  await database()`update agent set password_hash = 'x' where id = ${actor.agentId}`
  return actor
}

async function holding(agent: AgentActor): Promise<string> {
  const conversationId = await addWaiting(queueId, await addCustomer())
  await database()`update conversation set opened_at = now() - interval '10 min' where id = ${conversationId}`
  await acceptConversation({ actor: agent }, { conversationId })
  return conversationId
}

beforeAll(async () => {
  teamId = await addTeam()
  queueId = await addQueue(teamId)
  admin = await person('administrator')
})

const presenceOf = async ({ agentId }: AgentActor) =>
  (await database()`select state, load_units as load from presence where agent_id = ${agentId}`)[0]
const conversation = async (id: string) =>
  (await database()`select state, assignee_id, seq from conversation where id = ${id}`)[0]

test('who holds something is not disabled until the work is returned; then at once, everywhere', async () => {
  const agent = await person()
  await holding(agent)
  await expect(disablePerson({ actor: admin }, { agentId: agent.agentId })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('one open conversation'),
  })
  expect(await loadActor(agent.sessionId)).not.toBeNull()
  await returnWork({ actor: admin }, { agentId: agent.agentId })
  await disablePerson({ actor: admin }, { agentId: agent.agentId })
  expect(await loadActor(agent.sessionId)).toBeNull()
  const events = await database()`select name from event where agent_id = ${agent.agentId} order by id`
  expect(events.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['conversation.released', 'session.ended', 'agent.disabled']),
  )
  const trail = await database()`select action from audit where target_id = ${agent.agentId} order by id`
  expect(trail.map(({ action }) => action)).toEqual(['agent.work_returned', 'agent.disabled'])
})

test('returned work waits with its whole age, wrap-up is completed, and the load is nothing', async () => {
  const agent = await person('agent', 'available')
  const [active, wrapping] = [await holding(agent), await holding(agent)]
  await resolveConversation({ actor: agent }, { conversationId: wrapping })
  const commandId = randomUUID()
  const answer = await returnWork({ actor: admin, commandId }, { agentId: agent.agentId })
  expect(answer).toMatchObject({ returned: 1, completed: 1 })
  expect(await returnWork({ actor: admin, commandId }, { agentId: agent.agentId })).toEqual(answer)
  expect(await conversation(active)).toMatchObject({ state: 'waiting', assignee_id: null, seq: 3 })
  expect(await conversation(wrapping)).toMatchObject({ state: 'resolved' })
  const [row] = await database()`
    select now() - since >= interval '10 min' as old from waiting where conversation_id = ${active}`
  expect(row?.old).toBe(true)
  expect(await presenceOf(agent)).toEqual({ state: 'offline', load: 0 })
  const open = await database()`
    select 1 from assignment where agent_id = ${agent.agentId} and ended_at is null`
  expect(open).toHaveLength(0)
  const [written] = await database()`select text from resolution where conversation_id = ${wrapping}`
  expect(written?.text).toBe('')
})

test('what was reserved for a person who is disabled is free again', async () => {
  await database()`delete from waiting`
  const agent = await person('agent', 'available')
  const conversationId = await addWaiting(queueId, await addCustomer())
  await reserveNext({ actor: admin }, {})
  const [reserved] =
    await database()`select agent_id from reservation where conversation_id = ${conversationId}`
  expect(reserved?.agent_id).toBe(agent.agentId)
  await disablePerson({ actor: admin }, { agentId: agent.agentId })
  const [after] = await database()`select state from reservation where conversation_id = ${conversationId}`
  expect(after?.state).toBe('cancelled')
  expect(await presenceOf(agent)).toEqual({ state: 'offline', load: 0 })
})

test('only an administrator disables or returns work, nobody themselves, nobody the last', async () => {
  const [agent, second] = [await person('supervisor'), await person('administrator')]
  const { agentId } = agent
  for (const verb of [disablePerson, returnWork])
    await expect(verb({ actor: agent }, { agentId: admin.agentId })).rejects.toMatchObject({
      code: 'forbidden',
    })
  await expect(disablePerson({ actor: admin }, { agentId: admin.agentId })).rejects.toMatchObject({
    code: 'conflict',
  })
  const results = await Promise.allSettled([
    disablePerson({ actor: admin }, { agentId: second.agentId }),
    disablePerson({ actor: second }, { agentId: admin.agentId }),
  ])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await database()`update agent set disabled_at = null where id = ${admin.agentId}`
  const again = { agentId }
  expect(await disablePerson({ actor: admin }, again)).toMatchObject({ disabled: true })
  expect(await disablePerson({ actor: admin }, again)).toMatchObject({ disabled: false })
  expect(await enablePerson({ actor: admin }, again)).toMatchObject({ enabled: true })
})

test('accepting and being disabled at one instant end in one or the other, never in both', async () => {
  for (let round = 0; round < 10; round++) {
    const agent = await person('agent', 'available')
    const conversationId = await addWaiting(queueId, await addCustomer())
    await Promise.allSettled([
      acceptConversation({ actor: agent }, { conversationId }),
      disablePerson({ actor: admin }, { agentId: agent.agentId }),
    ])
    const [both] = await database()`
      select 1 from conversation c join agent a on a.id = c.assignee_id
      where c.id = ${conversationId} and a.disabled_at is not null`
    expect(both).toBeUndefined()
  }
})
