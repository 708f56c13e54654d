import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addTeam } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { unmergeCustomers } from '#lib/identity/unmerge-customers.ts'
import type { JsonObject } from './clean-json.ts'
import { readCalls } from './read-calls.ts'
import { addSource, takeInAll, type TestSource } from './testing-ingest.ts'
import { writeRawEvents } from './write-raw-events.ts'

testDatabase()

/** `BAD_INPUT_SIZE=10000 npx vitest run lib/ingest/bad-input.test.ts` for as many as one likes. */
const SIZE = Number(process.env.BAD_INPUT_SIZE ?? 200)
const BATCH = 2_000
const timeout = 20_000 + SIZE * 50

let source: TestSource

beforeEach(async () => {
  source = await addSource()
})

const one = () => randomUUID().slice(0, 13)
const each = <T>(what: (n: number) => T): T[] => Array.from({ length: SIZE }, (_, n) => what(n))

async function tell(calls: readonly JsonObject[]) {
  for (let at = 0; at < calls.length; at += BATCH) {
    const arrival = { door: 'batch', sourceId: source.sourceId, receivedAt: new Date() } as const
    await writeRawEvents(readCalls({ batch: calls.slice(at, at + BATCH) }, arrival))
  }
  await takeInAll()
}

/** How many customers the source's events were found to be about, and how many events are not taken in. */
async function countPeople() {
  const [row] = await database()<{ people: number; undone: number; merges: number }[]>`
    select count(distinct customer_id)::int as people, count(*) filter (where state <> 'done')::int as undone,
      (select count(*)::int from customer_merge) as merges
    from raw_event where source_id = ${source.sourceId}`
  return row
}

test('an anonymous id that thousands share names nobody', { timeout }, async () => {
  const device = one()
  const track = (ids: JsonObject): JsonObject => ({ type: 'track', event: 'A', ...ids })
  await tell(each((n) => track({ userId: `${device}-${n}`, anonymousId: device })))
  await tell([track({ anonymousId: device }), track({ anonymousId: device })])
  expect(await countPeople()).toMatchObject({ people: SIZE + 1, undone: 0, merges: 0 })
})

test(
  'a company’s whole staff behind one telephone and one mailbox stay as many as they are',
  { timeout },
  async () => {
    const firm = one()
    const traits = { phone: `+4420${String(Date.now()).slice(-8)}`, email: `office@${firm}.example.org` }
    await tell(
      each((n) => ({ type: 'identify', userId: `${firm}-${n}`, traits: { ...traits, name: `Staff ${n}` } })),
    )
    await tell(each((n) => ({ type: 'track', event: 'Called', userId: `${firm}-${n}`, context: { traits } })))
    expect(await countPeople()).toMatchObject({ people: SIZE, undone: 0, merges: 0 })
  },
)

test('aliases in a ring join nobody wrongly, and each is answered', { timeout }, async () => {
  const ring = one()
  await tell(
    each((n) => ({ type: 'alias', previousId: `${ring}-${n}`, userId: `${ring}-${(n + 1) % SIZE}` })),
  )
  expect(await countPeople()).toMatchObject({ undone: 0 })
  const [most] = await database()<{ held: number }[]>`
    select count(*)::int as held from identifier where type = 'external_id' group by customer_id order by 1 desc limit 1`
  expect(most?.held).toBe(1)
})

test(
  'visitors who are chained into one another make people within the limit, each with a way back',
  { timeout },
  async () => {
    const [chain, visitors] = [one(), Math.ceil(SIZE / 10)]
    const visitor = (n: number) => `${chain}-${n % visitors}`
    const some = (what: (n: number) => JsonObject) => Array.from({ length: visitors }, (_, n) => what(n))
    await tell(some((n) => ({ type: 'track', event: `Number ${n}`, anonymousId: visitor(n) })))
    const before = await ownersOf(source.sourceId)
    await tell(some((n) => ({ type: 'alias', previousId: visitor(n), anonymousId: visitor(n + 1) })))
    const [most] = await database()<{ held: number }[]>`
    select count(*)::int as held from identifier where value like ${`${chain}%`} and verified_by is not null group by customer_id order by 1 desc limit 1`
    expect(most?.held).toBe(Math.min(visitors, 100))
    const manager = await loadActor((await addAgent({ teamId: await addTeam(), role: 'manager' })).sessionId)
    if (!manager) throw new Error('The agent has no live session.')
    const merges = await database()<
      { id: string }[]
    >`select id from customer_merge order by merged_at desc, id desc`
    expect(merges.length).toBe(visitors - Math.ceil(visitors / 100))
    for (const { id } of merges) await unmergeCustomers({ actor: manager }, { mergeId: id })
    expect(await ownersOf(source.sourceId)).toEqual(before)
  },
)

/** Whose what happened is. */
const ownersOf = (sourceId: string) => database()`
  select t.title, t.customer_id as owner from touchpoint t join raw_event r on r.id = t.id
  where r.source_id = ${sourceId} order by r.position`
