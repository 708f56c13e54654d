import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addTeam } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor, Role } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { addQueue } from './add-queue.ts'
import { addSchedule } from './add-schedule.ts'
import { archiveQueue } from './archive-queue.ts'
import { changeQueue } from './change-queue.ts'
import { changeSchedule } from './change-schedule.ts'
import { listQueues } from './list-queues.ts'
import { listSchedules } from './list-schedules.ts'
import { unmetDemands } from './queue.ts'
import { removeSchedule } from './remove-schedule.ts'
import type { AddScheduleInput } from './schedule-inputs.ts'
import { queueFields } from './testing-queue.ts'

testDatabase()

let teamId = ''
let admin: AgentActor
let outsider: AgentActor

async function person(role: Role): Promise<AgentActor> {
  const actor = await loadActor((await addAgent({ teamId, role })).sessionId)
  if (!actor) throw new Error('no actor')
  return actor
}

beforeAll(async () => {
  teamId = await addTeam()
  admin = await person('administrator')
  outsider = await person('supervisor')
})

const fields = (name: string) => queueFields({ name, teamId })
const trailOf = (id: string) => database()<{ action: string; old: object; new: object }[]>`
  select action, old, new from audit where target_id = ${id} order by id`
const NINE_TO_FIVE = [{ from: '09:00', to: '17:00' }]
const hours = (name: string): AddScheduleInput => ({
  name,
  timeZone: 'Europe/Tallinn',
  week: [[], NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, []],
  holidays: [{ date: '2026-12-24', name: 'Christmas Eve', spans: [] }],
})

describe('a queue’s rules', () => {
  it('are kept whole, listed as they were written, and changed from what to what', async () => {
    const { queueId: toQueueId } = await addQueue({ actor: admin }, fields('Second line'))
    const { scheduleId } = await addSchedule({ actor: admin }, hours('Office'))
    const rules = {
      skills: [{ name: 'Polish', level: 3 }],
      priority: 4,
      valueClass: 'complaint' as const,
      scheduleId,
      wrapUpLimitSeconds: 120,
      wrapUpExtendable: false,
      overflow: [
        { afterSeconds: 30, toQueueId: null, toAgentId: outsider.agentId },
        { afterSeconds: 90, toQueueId, toAgentId: null },
      ],
      firstReplySeconds: 60,
      nextReplySeconds: 120,
      resolutionMinutes: 240,
      clocksPauseParked: false,
      callbackEnabled: true,
      callbackCap: 7,
    }
    const { queueId } = await addQueue({ actor: admin }, { ...fields('First line'), ...rules })
    const row = (await listQueues(admin, {})).find(({ id }) => id === queueId)
    expect(row).toMatchObject({
      ...rules,
      overflow: rules.overflow.map((line) => ({ ...line, isGone: false })),
    })
    await changeQueue({ actor: admin }, { queueId, ...fields('First line'), scheduleId })
    const [added, changed] = await trailOf(queueId)
    expect(added?.new).toMatchObject({ skills: ['Polish 3'], hours: 'Office', overflow: expect.any(Array) })
    expect(changed).toMatchObject({
      old: { priority: 4, overflow: [expect.stringMatching(/^30 s: Agent/), '90 s: Second line'] },
      new: { priority: 1, overflow: [], wrapUpLimitSeconds: null },
    })
  })

  it('are refused by name of the field', async () => {
    const add = (patch: object) => addQueue({ actor: admin }, { ...fields('Refused'), ...patch })
    const line = { afterSeconds: 10, toQueueId: null, toAgentId: outsider.agentId }
    await expect(add({ priority: 6 })).rejects.toMatchObject({ field: 'priority' })
    await expect(add({ valueClass: 'rich' })).rejects.toMatchObject({ field: 'valueClass' })
    await expect(add({ wrapUpLimitSeconds: 5 })).rejects.toMatchObject({ field: 'wrapUpLimitSeconds' })
    await expect(add({ scheduleId: randomUUID() })).rejects.toMatchObject({ field: 'scheduleId' })
    await expect(add({ callbackCap: 0 })).rejects.toMatchObject({ field: 'callbackCap' })
    await expect(add({ overflow: [line, line] })).rejects.toMatchObject({ field: 'overflow.1.toAgentId' })
    await expect(add({ overflow: [{ ...line, toAgentId: null }] })).rejects.toMatchObject({
      field: 'overflow.0.toQueueId',
    })
    await expect(add({ overflow: [{ ...line, toAgentId: randomUUID() }] })).rejects.toMatchObject({
      message: 'This person is disabled by now.',
    })
    const twice = [
      { name: 'Polish', level: 1 },
      { name: 'polish', level: 2 },
    ]
    await expect(add({ skills: twice })).rejects.toMatchObject({ field: 'skills' })
    expect((await listQueues(admin, {})).some(({ name }) => name === 'Refused')).toBe(false)
  })

  it('name no queue that is archived, nor the queue itself; a target is not archived', async () => {
    const { queueId: target } = await addQueue({ actor: admin }, fields('Target'))
    const { queueId } = await addQueue({ actor: admin }, fields('Source'))
    const to = (toQueueId: string) =>
      changeQueue(
        { actor: admin },
        { queueId, ...fields('Source'), overflow: [{ afterSeconds: 5, toQueueId, toAgentId: null }] },
      )
    await expect(to(queueId)).rejects.toMatchObject({ field: 'overflow.0.toQueueId' })
    await to(target)
    await expect(archiveQueue({ actor: admin }, { queueId: target })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Source overflows into Target'),
    })
    await changeQueue({ actor: admin }, { queueId, ...fields('Source') })
    await archiveQueue({ actor: admin }, { queueId: target })
    await expect(to(target)).rejects.toMatchObject({ message: 'This queue is archived by now.' })
  })

  it('may ask for what nobody there has, and that is found', () => {
    const people = [{ id: 'a', skills: [{ name: 'Polish', level: 2 }] }]
    const demands = [
      { name: 'polish ', level: 2 },
      { name: 'Polish', level: 3 },
      { name: 'Thai', level: 1 },
    ]
    expect(unmetDemands(demands, people, ['a'])).toEqual(demands.slice(1))
    expect(unmetDemands(demands, people, [])).toEqual(demands)
  })
})

describe('opening hours', () => {
  it('are added once for a repeated command, sorted, changed and removed with their trail', async () => {
    const commandId = randomUUID()
    const input = {
      ...hours('Split'),
      week: [
        [
          { from: '14:00', to: '18:00' },
          { from: '08:00', to: '12:00' },
        ],
        [],
        [],
        [],
        [],
        [],
        [],
      ],
    }
    const { scheduleId } = await addSchedule({ actor: admin, commandId }, input)
    expect(await addSchedule({ actor: admin, commandId }, input)).toEqual({ scheduleId })
    const row = (await listSchedules(admin, {})).find(({ id }) => id === scheduleId)
    expect(row?.week[0]?.map(({ from }) => from)).toEqual(['08:00', '14:00'])
    const change = { scheduleId, ...hours('Split') }
    expect(await changeSchedule({ actor: admin }, change)).toMatchObject({ changed: true })
    expect(await changeSchedule({ actor: admin }, change)).toMatchObject({ changed: false })
    await removeSchedule({ actor: admin }, { scheduleId })
    expect((await trailOf(scheduleId)).map(({ action }) => action)).toEqual([
      'schedule.added',
      'schedule.changed',
      'schedule.removed',
    ])
    const events = await database()`select name from event where subject_id = ${scheduleId}`
    expect(events).toHaveLength(3)
  })

  it('name what is wrong with them', async () => {
    const add = (patch: Partial<AddScheduleInput>) =>
      addSchedule({ actor: admin }, { ...hours('Wrong'), ...patch })
    const monday = (...spans: { from: string; to: string }[]) => ({ week: [[], spans, [], [], [], [], []] })
    await expect(add({ timeZone: 'Mars/Base' })).rejects.toMatchObject({ field: 'timeZone' })
    await expect(add({ week: [[]] })).rejects.toMatchObject({ field: 'week' })
    await expect(add(monday({ from: '9', to: '10:00' }))).rejects.toMatchObject({ field: 'week.1.0.from' })
    await expect(add(monday({ from: '09:00', to: '25:00' }))).rejects.toMatchObject({ field: 'week.1.0.to' })
    await expect(add(monday({ from: '09:00', to: '09:00' }))).rejects.toMatchObject({ field: 'week.1.0.to' })
    await expect(
      add(monday({ from: '09:00', to: '12:00' }, { from: '11:00', to: '13:00' })),
    ).rejects.toMatchObject({ field: 'week.1.1.from' })
    const day = { date: '2027-01-01', name: 'New Year', spans: [] }
    await expect(add({ holidays: [day, day] })).rejects.toMatchObject({ field: 'holidays.1.date' })
    await expect(add({ holidays: [{ ...day, date: '2027-02-30' }] })).rejects.toMatchObject({
      field: 'holidays.0.date',
    })
    await expect(add(monday({ from: '22:00', to: '06:00' }))).resolves.toBeTruthy()
    await expect(add({})).rejects.toMatchObject({ code: 'conflict', field: 'name' })
  })

  it('are not removed while a queue keeps them', async () => {
    const { scheduleId } = await addSchedule({ actor: admin }, hours('Kept'))
    await addQueue({ actor: admin }, { ...fields('Keeper'), scheduleId })
    await expect(removeSchedule({ actor: admin }, { scheduleId })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Keeper'),
    })
  })

  it('are not a supervisor’s to change', async () => {
    const scheduleId = randomUUID()
    const refused = [
      addSchedule({ actor: outsider }, hours('Mine')),
      changeSchedule({ actor: outsider }, { scheduleId, ...hours('Mine') }),
      removeSchedule({ actor: outsider }, { scheduleId }),
      listSchedules(outsider, {}),
    ]
    for (const result of await Promise.allSettled(refused))
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'forbidden' } })
  })
})
