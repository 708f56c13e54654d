import { randomUUID } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addCustomer, addQueue, addTeam, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { type DueTimer, setTimer, TIMER_KINDS, type TimerKind } from '#lib/timer.ts'
import { fireTimers } from './fire-timers.ts'
import type { TimerHandlers } from './timer-handlers.ts'

testDatabase()

beforeEach(async () => {
  await database()`delete from timer`
})

const every = (handle: (due: DueTimer) => Promise<void>): TimerHandlers => ({
  'conversation.wake': handle,
  'wrap_up.end': handle,
  'disconnect.grace': handle,
  'visitor.grace': handle,
  'clock.due': handle,
  'callback.due': handle,
  'promise.due': handle,
  'promise.broken': handle,
  'export.expire': handle,
  'webhook.due': handle,
})

/** Leaves a trace in the transaction of the firing: two firings leave two. */
const tracing = every(async ({ record, subjectId }) => {
  await record('clock.at_risk', { subjectId })
})

async function addTimer(secondsAgo: number, kind: TimerKind = 'clock.due', subjectId: string = randomUUID()) {
  await database()`
    insert into timer (kind, subject_id, due_at) values (${kind}, ${subjectId}, now() - ${secondsAgo} * interval '1 second')`
  return subjectId
}

const tracesOf = async (subjectIds: readonly string[]) => {
  const rows = await database()<{ subjectId: string; count: number }[]>`
    select subject_id as "subjectId", count(*)::int as count from event
    where subject_id = any(${[...subjectIds]}::uuid[]) group by 1`
  const counts = new Map(rows.map(({ subjectId, count }) => [subjectId, count]))
  return subjectIds.map((id) => counts.get(id) ?? 0)
}

const left = () => database()<{ subjectId: string; failures: number; rests: boolean }[]>`
  select subject_id as "subjectId", failures, coalesce(retry_at > now(), false) as rests from timer order by due_at`

it('fires what is due, of every kind, and nothing before its time', async () => {
  const due = await Promise.all(TIMER_KINDS.map((kind, index) => addTimer(index, kind)))
  const later = await addTimer(-3600)
  expect(await fireTimers({ handlers: tracing })).toBe(TIMER_KINDS.length)
  expect(await tracesOf([...due, later])).toEqual([...due.map(() => 1), 0])
  expect(await left()).toMatchObject([{ subjectId: later, failures: 0 }])
})

it('fires each once when two go at it side by side', async () => {
  const due = await Promise.all(Array.from({ length: 300 }, (_, index) => addTimer(index)))
  const counts = await Promise.all([fireTimers({ handlers: tracing }), fireTimers({ handlers: tracing })])
  expect(counts[0] + counts[1]).toBe(300)
  expect(await tracesOf(due)).toEqual(due.map(() => 1))
})

it('undoes what a failed one did, lets it rest, and goes on with those behind a whole batch of such', async () => {
  const bad = new Set(await Promise.all(Array.from({ length: 205 }, () => addTimer(1000))))
  const good = await addTimer(1)
  const handlers = every(async (due) => {
    await tracing['clock.due'](due)
    if (bad.has(due.subjectId)) throw new Error('no')
  })
  expect(await fireTimers({ handlers })).toBe(1)
  expect(await tracesOf([...bad, good])).toEqual([...[...bad].map(() => 0), 1])
  const rest = await left()
  expect(rest).toHaveLength(205)
  expect(rest.every(({ failures }) => failures > 0)).toBe(true)
})

it('tries a failed one again after its rest, which grows, and forgets its failures when it is set anew', async () => {
  const subjectId = await addTimer(5)
  const failing = every(() => Promise.reject(new Error('no')))
  const restOf = async () => {
    const [row] = await database()<{ rest: number }[]>`
      select extract(epoch from retry_at - now())::float8 as rest from timer where subject_id = ${subjectId}`
    return row?.rest ?? 0
  }
  let last = 0
  for (let round = 1; round <= 4; round++) {
    await database()`update timer set retry_at = now() where subject_id = ${subjectId}`
    expect(await fireTimers({ handlers: failing })).toBe(0)
    expect(await restOf()).toBeGreaterThan(last)
    last = await restOf()
  }
  await database().begin((tx) => setTimer(tx, 'clock.due', subjectId, new Date(0)))
  expect(await left()).toMatchObject([{ failures: 0, rests: false }])
  expect(await fireTimers({ handlers: tracing })).toBe(1)
  expect(await tracesOf([subjectId])).toEqual([1])
})

it('gives a moved timer its new time', async () => {
  const subjectId = await addTimer(5)
  await database().begin((tx) => setTimer(tx, 'clock.due', subjectId, new Date(Date.now() + 3_600_000)))
  expect(await fireTimers({ handlers: tracing })).toBe(0)
  expect(await left()).toHaveLength(1)
})

it('waits for no conversation that somebody holds, and comes back to it', async () => {
  const held = await addWaiting(await addQueue(await addTeam()), await addCustomer())
  await addTimer(9, 'clock.due', held)
  const free = await Promise.all(Array.from({ length: 20 }, () => addTimer(1)))
  await database().begin(async (tx) => {
    await tx`select 1 from conversation where id = ${held} for update`
    expect(await fireTimers({ handlers: tracing })).toBe(20)
  })
  expect(await tracesOf(free)).toEqual(free.map(() => 1))
  await database()`update timer set retry_at = now()`
  expect(await fireTimers({ handlers: tracing })).toBe(1)
})

it('holds no timer while it waits for the conversation, as verbs take them in that order', async () => {
  const id = await addWaiting(await addQueue(await addTeam()), await addCustomer())
  await addTimer(1, 'clock.due', id)
  const handlers = every(async (due) => {
    await due.tx`update conversation set preview = 'seen' where id = ${id}`
  })
  const { firing, free } = await database().begin(async (tx) => {
    await tx`select 1 from conversation where id = ${id} for no key update`
    const firing = fireTimers({ handlers })
    await expect.poll(waiting, { timeout: 10_000 }).toBe(1)
    const free = await tx`select 1 from timer where subject_id = ${id} for update skip locked`
    await setTimer(tx, 'clock.due', id, new Date(Date.now() + 3_600_000))
    return { firing, free }
  })
  expect(free).toHaveLength(1)
  expect(await firing).toBe(0)
})

async function waiting(): Promise<number> {
  const [row] = await database()<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  return row?.count ?? 0
}

it('leaves off between two timers when it is stopped', async () => {
  await Promise.all(Array.from({ length: 50 }, () => addTimer(1)))
  let isStopped = false
  const handlers = every((due) => {
    isStopped = true
    return tracing['clock.due'](due)
  })
  const fired = await fireTimers({ handlers, isStopped: () => isStopped })
  expect(fired).toBeGreaterThan(0)
  expect(fired).toBeLessThan(50)
  expect(await left()).toHaveLength(50 - fired)
})
