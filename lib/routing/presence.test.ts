import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { type AgentActor, system } from '#lib/actor.ts'
import { listReasonChoices } from '#lib/agent/list-reason-choices.ts'
import { loadPresence } from '#lib/agent/load-presence.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { completeWrapUp } from '#lib/conversation/complete-wrap-up.ts'
import { resolveConversation } from '#lib/conversation/resolve-conversation.ts'
import { fireTimers } from '#lib/job/fire-timers.ts'
import { acceptConversation } from './accept-conversation.ts'
import { expectConnections } from './expect-connections.ts'
import { loseConnection } from './lose-connection.ts'
import { regainConnection } from './regain-connection.ts'
import { reportIdle } from './report-idle.ts'
import { routeAll } from './router.ts'
import { setPresence } from './set-presence.ts'

testDatabase()

const sockets = { actor: system('sockets') }
let teamId: string
let queueId: string
let customerId: string

beforeAll(async () => {
  teamId = await addTeam()
  queueId = await addQueue(teamId)
  await database()`update queue set wrap_up_required = false where id = ${queueId}`
  customerId = await addCustomer()
})

/** Somebody alone in a queue of their own, so that routing asks nobody else. */
async function alone(): Promise<{ actor: AgentActor; agentId: string; own: string }> {
  const own = await addQueue(teamId)
  await database()`update queue set wrap_up_required = false where id = ${own}`
  const { agentId, sessionId } = await addAgent({ teamId, queueIds: [own] })
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('no actor')
  return { actor, agentId, own }
}

const stateOf = async (agentId: string) => (await loadPresence(agentId))?.state
const reservationsOf = async (agentId: string) =>
  (
    await database()<
      { state: string }[]
    >`select state from reservation where agent_id = ${agentId} order by id`
  ).map(({ state }) => state)
const changesOf = async (agentId: string) =>
  (
    await database()<{ data: object }[]>`
      select data from event where agent_id = ${agentId} and name = 'presence.changed' order by id`
  ).map(({ data }) => data)
const reasonId = async (label: string) => {
  const [row] = await database()<{ id: string }[]>`select id from presence_reason where label = ${label}`
  return row?.id ?? ''
}

async function holding(actor: AgentActor, own: string): Promise<string> {
  const conversationId = await addWaiting(own, customerId)
  await acceptConversation({ actor }, { conversationId })
  return conversationId
}

describe('a chosen state', () => {
  it('carries the name of its reason, and only a reason of that state', async () => {
    const { actor, agentId } = await alone()
    const lunch = await reasonId('Lunch')
    await setPresence({ actor }, { state: 'break', reasonId: lunch })
    expect(await loadPresence(agentId)).toMatchObject({ state: 'break', reason: 'Lunch', nextState: null })
    const busy = setPresence({ actor }, { state: 'busy', reasonId: lunch })
    await expect(busy).rejects.toMatchObject({ code: 'invalid', field: 'reasonId' })
    const unknown = setPresence({ actor }, { state: 'busy', reasonId: randomUUID() })
    await expect(unknown).rejects.toMatchObject({ field: 'reasonId' })
    await setPresence({ actor }, { state: 'available' })
    expect(await loadPresence(agentId)).toMatchObject({ state: 'available', reason: null })
    expect(await listReasonChoices(actor, {})).toContainEqual({ id: lunch, label: 'Lunch', state: 'break' })
  })

  it('waits for the end of the work in hand, and nothing new comes meanwhile', async () => {
    const { actor, agentId, own } = await alone()
    const conversationId = await holding(actor, own)
    const commandId = randomUUID()
    const answer = await setPresence({ actor, commandId }, { state: 'break', afterWork: true })
    expect(answer).toEqual({ state: 'break', afterWork: true })
    expect(await setPresence({ actor, commandId }, { state: 'break', afterWork: true })).toEqual(answer)
    expect(await loadPresence(agentId)).toMatchObject({ state: 'available', nextState: 'break' })
    await addWaiting(own, customerId)
    await routeAll()
    expect(await reservationsOf(agentId)).toEqual([])
    await resolveConversation({ actor }, { conversationId })
    expect(await stateOf(agentId)).toBe('available')
    await completeWrapUp({ actor }, { conversationId, dispositionId: null })
    expect(await loadPresence(agentId)).toMatchObject({ state: 'break', nextState: null, loadUnits: 0 })
    expect(await changesOf(agentId)).toEqual([{ state: 'available', nextState: 'break' }, { state: 'break' }])
  })

  it('that was to wait comes at once when nothing is in hand, and is overtaken by another choice', async () => {
    const { actor, agentId, own } = await alone()
    await setPresence({ actor }, { state: 'offline', afterWork: true })
    expect(await stateOf(agentId)).toBe('offline')
    await holding(actor, own)
    await setPresence({ actor }, { state: 'busy', afterWork: true })
    await setPresence({ actor }, { state: 'available' })
    expect(await loadPresence(agentId)).toMatchObject({ state: 'available', nextState: null })
  })

  it('is nobody else’s to set, nor the sockets’ word a person’s', async () => {
    const { actor, agentId } = await alone()
    await expect(setPresence(sockets, { state: 'busy' })).rejects.toMatchObject({ code: 'not_found' })
    for (const verb of [loseConnection, regainConnection])
      await expect(verb({ actor }, { agentId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(expectConnections({ actor }, {})).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a screen that nobody touches', () => {
  it('turns Available into Away, gives up what was reserved, and comes back only from Away', async () => {
    const { actor, agentId, own } = await alone()
    await addWaiting(own, customerId)
    await routeAll()
    expect(await reportIdle({ actor }, { idle: true })).toEqual({ changed: true })
    expect(await reportIdle({ actor }, { idle: true })).toEqual({ changed: false })
    await routeAll()
    expect(await reservationsOf(agentId)).toEqual(['cancelled'])
    expect(await loadPresence(agentId)).toMatchObject({ state: 'away', loadUnits: 0 })
    await reportIdle({ actor }, { idle: false })
    expect(await stateOf(agentId)).toBe('available')
    await setPresence({ actor }, { state: 'break' })
    expect(await reportIdle({ actor }, { idle: true })).toEqual({ changed: false })
    expect(await reportIdle({ actor }, { idle: false })).toEqual({ changed: false })
    expect(await stateOf(agentId)).toBe('break')
  })
})

describe('who loses the last connection', () => {
  const dueNow = (agentId: string) => database()`
    update timer set due_at = now() - interval '1 ms' where kind = 'disconnect.grace' and subject_id = ${agentId}`
  const where = async (id: string) =>
    (await database()`select state, assignee_id as owner from conversation where id = ${id}`)[0]

  it('keeps the work for the grace, and all of it when a screen comes back in time', async () => {
    const { actor, agentId, own } = await alone()
    const id = await holding(actor, own)
    expect(await loseConnection(sockets, { agentId })).toEqual({ lost: true })
    expect(await loseConnection(sockets, { agentId })).toEqual({ lost: false })
    const [timer] = await database()`
      select extract(epoch from due_at - now())::int between 115 and 120 as "inGrace" from timer
      where subject_id = ${agentId}`
    expect(timer).toEqual({ inGrace: true })
    await addWaiting(own, customerId)
    await routeAll()
    expect(await reservationsOf(agentId)).toEqual([])
    expect(await regainConnection(sockets, { agentId })).toEqual({ regained: true })
    expect(await database()`select 1 from timer where subject_id = ${agentId}`).toHaveLength(0)
    expect(await where(id)).toEqual({ state: 'active', owner: agentId })
    await routeAll()
    expect(await reservationsOf(agentId)).toEqual(['pending'])
  })

  it('gives it back with its age when the grace is over, and keeps what is being wrapped up', async () => {
    const { actor, agentId, own } = await alone()
    const [active, wrapping] = [await holding(actor, own), await holding(actor, own)]
    await resolveConversation({ actor }, { conversationId: wrapping })
    await database()`update conversation set opened_at = now() - interval '10 min' where id = ${active}`
    await loseConnection(sockets, { agentId })
    await fireTimers()
    expect(await where(active)).toMatchObject({ state: 'active' })
    await dueNow(agentId)
    await fireTimers()
    expect(await where(active)).toEqual({ state: 'waiting', owner: null })
    expect(await where(wrapping)).toEqual({ state: 'wrap_up', owner: agentId })
    expect(await loadPresence(agentId)).toMatchObject({ state: 'offline', loadUnits: 2 })
    const [line] = await database()`
      select now() - since >= interval '10 min' as old from waiting where conversation_id = ${active}`
    expect(line).toEqual({ old: true })
    await regainConnection(sockets, { agentId })
    expect(await stateOf(agentId)).toBe('offline')
  })

  it('is given the same grace by a start after a kill', async () => {
    const [there, off] = [await alone(), await alone()]
    await setPresence({ actor: off.actor }, { state: 'offline' })
    await expectConnections(sockets, {})
    const timers = await database()`
      select subject_id from timer where kind = 'disconnect.grace' and subject_id = any(${[there.agentId, off.agentId]}::uuid[])`
    expect(timers).toEqual([{ subject_id: there.agentId }])
    await dueNow(there.agentId)
    await fireTimers()
    expect(await stateOf(there.agentId)).toBe('offline')
  })
})
