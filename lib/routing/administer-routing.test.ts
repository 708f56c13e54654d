import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor, Role } from '#lib/actor.ts'
import { addReason } from '#lib/agent/add-reason.ts'
import { archiveReason } from '#lib/agent/archive-reason.ts'
import { changeReason } from '#lib/agent/change-reason.ts'
import { listReasonChoices } from '#lib/agent/list-reason-choices.ts'
import { listReasons } from '#lib/agent/list-reasons.ts'
import { orderReasons } from '#lib/agent/order-reasons.ts'
import { restoreReason } from '#lib/agent/restore-reason.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { archiveQueue } from '#lib/queue/archive-queue.ts'
import { changeSettings } from './change-settings.ts'
import { emptyQueue } from './empty-queue.ts'
import { loadSettings } from './load-settings.ts'
import { routeAll } from './router.ts'
import { setPresence } from './set-presence.ts'

testDatabase()

let teamId = ''
let admin: AgentActor
let outsider: AgentActor

async function person(role: Role, queueIds: string[] = []): Promise<AgentActor> {
  const actor = await loadActor((await addAgent({ teamId, role, queueIds })).sessionId)
  if (!actor) throw new Error('no actor')
  return actor
}

beforeAll(async () => {
  teamId = await addTeam()
  admin = await person('administrator')
  outsider = await person('supervisor')
})

describe('the settings of routing', () => {
  it('are changed from what to what, once, and are in force at once', async () => {
    const before = await loadSettings(admin, {})
    const commandId = randomUUID()
    const input = {
      ...before,
      reservationSeconds: 45,
      channels: before.channels.map((rule) =>
        rule.channel === 'chat' ? { ...rule, units: 3, most: 2 } : rule,
      ),
    }
    const answer = await changeSettings({ actor: admin, commandId }, input)
    expect(answer).toEqual({ changed: true })
    expect(await changeSettings({ actor: admin, commandId }, input)).toEqual(answer)
    expect(await changeSettings({ actor: admin }, input)).toEqual({ changed: false })
    expect(await loadSettings(admin, {})).toEqual(input)
    const trail = await database()`select old, new from audit where action = 'routing.changed'`
    expect(trail).toEqual([
      {
        old: { reservationSeconds: 20, chat: '2 units, any number, interruptible' },
        new: { reservationSeconds: 45, chat: '3 units, at most 2, interruptible' },
      },
    ])
    const queueId = await addQueue(teamId)
    await person('agent', [queueId])
    const conversationId = await addWaiting(queueId, await addCustomer())
    await routeAll()
    const [held] = await database()`
      select round(extract(epoch from expires_at - created_at))::int as seconds from reservation
      where conversation_id = ${conversationId}`
    expect(held).toEqual({ seconds: 45 })
  })

  it('name the field that is wrong, and are an administrator’s alone', async () => {
    const now = await loadSettings(admin, {})
    const change = (patch: object) => changeSettings({ actor: admin }, { ...now, ...patch })
    await expect(change({ reservationSeconds: 1 })).rejects.toMatchObject({ field: 'reservationSeconds' })
    await expect(change({ idleAfterMinutes: 1.5 })).rejects.toMatchObject({ field: 'idleAfterMinutes' })
    await expect(change({ channels: now.channels.slice(1) })).rejects.toMatchObject({ field: 'channels' })
    const [first] = now.channels
    await expect(change({ channels: now.channels.map(() => first) })).rejects.toMatchObject({
      field: 'channels',
    })
    await expect(
      change({ channels: now.channels.map((rule) => ({ ...rule, units: 0 })) }),
    ).rejects.toMatchObject({ field: 'channels.0.units' })
    await expect(changeSettings({ actor: outsider }, now)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(loadSettings(outsider, {})).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('reasons of presence', () => {
  it('are added last, renamed, put in order, archived and restored, with their trail', async () => {
    const { reasonId } = await addReason({ actor: admin }, { label: 'Fire drill', state: 'busy' })
    const choices = await listReasonChoices(outsider, {})
    expect(choices.at(-1)).toEqual({ id: reasonId, label: 'Fire drill', state: 'busy' })
    await expect(addReason({ actor: admin }, { label: 'fire DRILL', state: 'break' })).rejects.toMatchObject({
      field: 'label',
    })
    const change = { reasonId, label: 'Drill', state: 'break' as const }
    expect(await changeReason({ actor: admin }, change)).toMatchObject({ changed: true })
    expect(await changeReason({ actor: admin }, change)).toMatchObject({ changed: false })
    const reasonIds = [reasonId, ...choices.slice(0, -1).map(({ id }) => id)]
    expect(await orderReasons({ actor: admin }, { reasonIds })).toEqual({ changed: true })
    expect((await listReasonChoices(outsider, {}))[0]?.label).toBe('Drill')
    await expect(orderReasons({ actor: admin }, { reasonIds: reasonIds.slice(1) })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await archiveReason({ actor: admin }, { reasonId })).toMatchObject({ archived: true })
    expect(await archiveReason({ actor: admin }, { reasonId })).toMatchObject({ archived: false })
    expect(await listReasonChoices(outsider, {})).not.toContainEqual(
      expect.objectContaining({ id: reasonId }),
    )
    await restoreReason({ actor: admin }, { reasonId })
    const trail = await database()`select action from audit where target_id = ${reasonId} order by id`
    expect(trail.map(({ action }) => action)).toEqual(
      ['added', 'changed', 'archived', 'restored'].map((what) => `presence_reason.${what}`),
    )
  })

  it('keep their state while somebody is in them, and are an administrator’s', async () => {
    const { reasonId } = await addReason({ actor: admin }, { label: 'Dentist', state: 'break' })
    const agent = await person('agent')
    await setPresence({ actor: agent }, { state: 'break', reasonId })
    await expect(
      changeReason({ actor: admin }, { reasonId, label: 'Dentist', state: 'busy' }),
    ).rejects.toMatchObject({ code: 'conflict', field: 'state' })
    expect((await listReasons(admin, {})).find(({ id }) => id === reasonId)?.people).toBe(1)
    const refused = [
      addReason({ actor: outsider }, { label: 'Mine', state: 'busy' }),
      changeReason({ actor: outsider }, { reasonId, label: 'Mine', state: 'busy' }),
      archiveReason({ actor: outsider }, { reasonId }),
      restoreReason({ actor: outsider }, { reasonId }),
      orderReasons({ actor: outsider }, { reasonIds: [] }),
      listReasons(outsider, {}),
    ]
    for (const result of await Promise.allSettled(refused))
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'forbidden' } })
  })
})

describe('a queue that is to be archived', () => {
  it('is emptied into another, each keeping its age, what was reserved given up', async () => {
    const [from, to] = [await addQueue(teamId), await addQueue(teamId)]
    const agent = await person('agent', [from])
    const waiting = await addWaiting(from, await addCustomer())
    const parked = await addWaiting(from, await addCustomer())
    await database()`delete from waiting where conversation_id = ${parked}`
    await database()`update conversation set state = 'parked' where id = ${parked}`
    await routeAll()
    await expect(archiveQueue({ actor: admin }, { queueId: from })).rejects.toMatchObject({
      message: expect.stringContaining('1 waiting, 1 parked, 0 in work. Move them to another queue'),
    })
    const [before] = await database()`select since from waiting where conversation_id = ${waiting}`
    const call = { actor: admin, commandId: randomUUID() }
    const answer = await emptyQueue(call, { queueId: from, toQueueId: to })
    expect(answer).toEqual({ queueId: from, moved: 2, left: 0 })
    expect(await emptyQueue(call, { queueId: from, toQueueId: to })).toEqual(answer)
    const line = await database()`select conversation_id, since from waiting where queue_id = ${to}`
    expect(line).toEqual([{ conversation_id: waiting, since: before?.since }])
    const [held] = await database()`
      select r.state, p.load_units as load from reservation r join presence p on p.agent_id = r.agent_id
      where r.conversation_id = ${waiting} and r.agent_id = ${agent.agentId}`
    expect(held).toEqual({ state: 'rescinded', load: 0 })
    expect(await archiveQueue({ actor: admin }, { queueId: from })).toMatchObject({ archived: true })
    const events = await database()`
      select queue_id from event where name in ('conversation.requeued','conversation.parked') and conversation_id in (${waiting}, ${parked})`
    expect(events).toEqual([{ queue_id: to }, { queue_id: to }])
  })

  it('is not emptied into itself, an archived one, or by a supervisor', async () => {
    const [from, to] = [await addQueue(teamId), await addQueue(teamId)]
    const empty = (actor: AgentActor, toQueueId: string) =>
      emptyQueue({ actor }, { queueId: from, toQueueId })
    await expect(empty(admin, from)).rejects.toMatchObject({ field: 'toQueueId' })
    await expect(empty(outsider, to)).rejects.toMatchObject({ code: 'forbidden' })
    await archiveQueue({ actor: admin }, { queueId: to })
    await expect(empty(admin, to)).rejects.toMatchObject({ field: 'toQueueId' })
    await expect(empty(admin, randomUUID())).rejects.toMatchObject({ code: 'not_found' })
  })
})
