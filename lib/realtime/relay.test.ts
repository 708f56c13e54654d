import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { database, type Sql, type Tx } from '#db/client.ts'
import { addCustomer, addQueue, addTeam, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { newId } from '#lib/id.ts'
import { Relay } from './relay.ts'

const { ownerUrl } = testDatabase()
const PATIENCE = { timeout: 10_000 }

let owner: Sql
let conversationId: string
const relays = new Set<Relay>()

beforeAll(async () => {
  owner = postgres(ownerUrl, { max: 1 })
  conversationId = await addWaiting(await addQueue(await addTeam()), await addCustomer())
})
afterEach(async () => {
  await Promise.all([...relays].map((relay) => relay.stop()))
  relays.clear()
})
afterAll(() => owner.end())

async function startRelay() {
  const told: CommittedEvent[] = []
  const relay = new Relay((events) => told.push(...events))
  relays.add(relay)
  await relay.start()
  return { relay, told, of: (ids: string[]) => told.filter(({ subjectId }) => ids.includes(subjectId ?? '')) }
}

async function write(tx: Tx | Sql, subjectId = newId(), name = 'message.received') {
  await tx`insert into event (name, actor_kind, conversation_id, subject_id)
    values (${name}, 'visitor', ${conversationId}, ${subjectId})`
  return subjectId
}

const jobsOf = async (subjectIds: string[]) => {
  const rows = await owner<{ task: string; subject: string }[]>`
    select coalesce(several.task, t.identifier) as task, j.payload->>'subjectId' as subject
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      left join lateral json_array_elements_text(j.payload->'tasks') as several (task) on true
    where j.payload->>'subjectId' = any(${subjectIds}) order by 1`
  return rows.map(({ task, subject }) => `${task} ${subjectIds.indexOf(subject)}`)
}

const idsOf = (events: readonly CommittedEvent[]) => events.map(({ subjectId }) => subjectId)
const everyJob = (count: number) =>
  ['detect_complaint', 'keep_clocks', 'record_facts'].flatMap((task) =>
    Array.from({ length: count }, (_, at) => `${task} ${at}`),
  )

/** Leaves a transaction open that has written one event, until it is let go. */
async function writeSlowly() {
  const connection = postgres(process.env.DATABASE_URL ?? '', { max: 1 })
  let letGo = () => {}
  const mayEnd = new Promise<void>((resolve) => (letGo = resolve))
  let written: Promise<void> | undefined
  const subjectId = await new Promise<string>((resolve, reject) => {
    written = connection
      .begin(async (tx) => {
        resolve(await write(tx))
        await mayEnd
      })
      .then(() => connection.end())
    written.catch(reject)
  })
  return {
    subjectId,
    commit: async () => {
      letGo()
      await written
    },
  }
}

describe('the relay', () => {
  it('passes by nothing that commits late, and tells each once', async () => {
    const { relay, told, of } = await startRelay()
    const slow = await writeSlowly()
    const quick = await write(database())
    const ids = [slow.subjectId, quick]
    const meanwhile = await startRelay()
    await meanwhile.relay.stop()
    expect(meanwhile.of(ids)).toHaveLength(0)
    await slow.commit()
    relay.ring()
    await vi.waitFor(() => expect(new Set(idsOf(of(ids)))).toEqual(new Set(ids)), PATIENCE)
    const last = await write(database())
    relay.ring()
    await vi.waitFor(() => expect(of([last])).toHaveLength(1), PATIENCE)
    expect(of(ids)).toHaveLength(2)
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length)
    expect((await jobsOf(ids)).toSorted()).toEqual(everyJob(2))
  })

  it('tells nothing of a transaction that was rolled back', async () => {
    const { relay, of } = await startRelay()
    const gone = newId()
    await database()
      .begin(async (tx) => {
        await write(tx, gone)
        throw new Error('changed my mind')
      })
      .catch(() => {})
    const kept = await write(database())
    relay.ring()
    await vi.waitFor(() => expect(of([kept])).toHaveLength(1), PATIENCE)
    expect(of([gone])).toHaveLength(0)
  })

  it('goes on where it was after a restart: nothing left out, nothing told twice', async () => {
    const first = await startRelay()
    const before = await write(database())
    first.relay.ring()
    await vi.waitFor(() => expect(first.of([before])).toHaveLength(1), PATIENCE)
    await first.relay.stop()
    const slow = await writeSlowly()
    const away = await write(database())
    const second = await startRelay()
    await slow.commit()
    second.relay.ring()
    const ids = [slow.subjectId, away]
    await vi.waitFor(() => expect(second.of(ids)).toHaveLength(2), PATIENCE)
    expect(second.of([before])).toHaveLength(0)
    expect((await jobsOf([before, ...ids])).toSorted()).toEqual(everyJob(3))
  })

  it('adds each job once though two relays read the same, and though a page is read again', async () => {
    const [one, two] = [await startRelay(), await startRelay()]
    const ids: string[] = []
    for (let at = 0; at < 20; at++) ids.push(await write(database()))
    one.relay.ring()
    two.relay.ring()
    const heard = () => [...one.of(ids), ...two.of(ids)]
    await vi.waitFor(() => expect(heard()).toHaveLength(ids.length), PATIENCE)
    const [first] = heard().toSorted((a, b) => a.id - b.id)
    await owner`update relay_cursor set tx_id = e.tx_id, event_id = e.id - 1 from event e where e.id = ${first?.id ?? 0}`
    one.relay.ring()
    await vi.waitFor(() => expect(heard()).toHaveLength(2 * ids.length), PATIENCE)
    expect(await jobsOf(ids)).toHaveLength(everyJob(ids.length).length)
  })

  it('gives its jobs whole events and causes none where there is nothing to do', async () => {
    const { relay, of } = await startRelay()
    const quiet = await write(database(), newId(), 'session.started')
    relay.ring()
    await vi.waitFor(() => expect(of([quiet])).toHaveLength(1), PATIENCE)
    expect(of([quiet])[0]?.at).toBeInstanceOf(Date)
    expect(await jobsOf([quiet])).toEqual([])
  })
})
