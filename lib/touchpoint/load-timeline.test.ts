import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { countMonths } from './count-months.ts'
import { countSorts } from './count-sorts.ts'
import { loadTimeline } from './load-timeline.ts'
import { SEARCH_SPAN } from './timeline-page.ts'
import type { TimelineKey } from './views.ts'

testDatabase()

let reader: AgentActor
let outsider: AgentActor
let queueId: string
let customerId: string

const SORTS = [
  ['call', 'support', 'phone'],
  ['e-mail sent', 'marketing', 'email'],
  ['invoice', 'billing', null],
] as const

async function addReader(team: string, queueIds: string[]): Promise<AgentActor> {
  const actor = await loadActor((await addAgent({ teamId: team, queueIds })).sessionId)
  if (!actor) throw new Error('The agent has no live session.')
  return actor
}

/** A customer in the queue with one touchpoint an hour, the newest last, in turn of each sort. */
async function addHistory(rows: number): Promise<string> {
  const id = await addCustomer()
  await addWaiting(queueId, id)
  const sql = database()
  await sql`
    insert into touchpoint (id, customer_id, kind, department, channel, occurred_at, title, detail)
    select gen_random_uuid(), ${id}, (${SORTS.map(([kind]) => kind)}::text[])[1 + n % 3],
      (${SORTS.map(([, department]) => department)}::text[])[1 + n % 3],
      (${SORTS.map(([, , channel]) => channel)}::text[])[1 + n % 3],
      timestamptz '2020-01-01T00:00:00Z' + n * interval '1 hour', 'Number ' || n, 'What was said'
    from generate_series(0, ${rows - 1}::int) n`
  return id
}

beforeAll(async () => {
  const team = await addTeam()
  queueId = await addQueue(team)
  reader = await addReader(team, [queueId])
  outsider = await addReader(await addTeam(), [])
  customerId = await addHistory(60)
})

test('what happened within one millisecond comes page by page as well', async () => {
  const id = await addCustomer()
  await addWaiting(queueId, id)
  await database()`
    insert into touchpoint (id, customer_id, kind, department, occurred_at, title)
    select gen_random_uuid(), ${id}, 'call', 'support',
      timestamptz '2026-02-03T04:05:06.789Z' + n * interval '7 microseconds', 'Number ' || n
    from generate_series(1, 9) n`
  const pages: string[] = []
  for (let before: TimelineKey | null | undefined; before !== null;) {
    const page = await loadTimeline(reader, { customerId: id, before, limit: 2 })
    pages.push(page.touchpoints.map(({ title }) => title.slice(-1)).join(''))
    before = page.next
  }
  expect(pages).toEqual(['98', '76', '54', '32', '1'])
})

test('a page comes newest first, and goes on where the last ended', async () => {
  const titles: string[] = []
  for (let before: TimelineKey | null | undefined; before !== null;) {
    const page = await loadTimeline(reader, { customerId, before, limit: 25 })
    titles.push(...page.touchpoints.map(({ title }) => title))
    before = page.next
  }
  expect(titles).toEqual(Array.from({ length: 60 }, (_, at) => `Number ${59 - at}`))
})

test.each([
  ['kind', { kinds: ['call'] }],
  ['department', { departments: ['support'] }],
  ['channel', { channels: ['phone'] }],
])('a filter by %s gives those alone, in order and in pages', async (_, filter) => {
  const first = await loadTimeline(reader, { customerId, ...filter, limit: 15 })
  const rest = await loadTimeline(reader, { customerId, ...filter, before: first.next ?? undefined })
  const titles = [...first.touchpoints, ...rest.touchpoints].map(({ title }) => title)
  expect(titles).toEqual(Array.from({ length: 20 }, (_each, at) => `Number ${57 - 3 * at}`))
  expect(rest.next).toBeNull()
})

test('a range of time has its first moment and not its last', async () => {
  const range = { from: '2020-01-01T03:00:00Z', to: '2020-01-01T06:00:00Z' }
  const { touchpoints } = await loadTimeline(reader, { customerId, ...range })
  expect(touchpoints.map(({ title }) => title)).toEqual(['Number 5', 'Number 4', 'Number 3'])
  expect(await countMonths(reader, { customerId, ...range })).toMatchObject([{ count: 3 }])
})

test('says what sorts there are, to the reader of the whole alone', async () => {
  expect(await countSorts(reader, { customerId })).toEqual([
    { department: 'billing', kind: 'invoice', channel: null, count: 20 },
    { department: 'marketing', kind: 'e-mail sent', channel: 'email', count: 20 },
    { department: 'support', kind: 'call', channel: 'phone', count: 20 },
  ])
  expect(await countSorts(outsider, { customerId })).toEqual([])
})

test('an outsider gets nothing of it, filtered or not, and their reading is audited', async () => {
  for (const filter of [{}, { kinds: ['call'] }, { text: 'Number' }])
    expect((await loadTimeline(outsider, { customerId, ...filter })).touchpoints).toEqual([])
  const rows =
    await database()`select 1 from audit where target_id = ${customerId} and actor_id = ${outsider.agentId}`
  expect(rows).toHaveLength(1)
})

test('a search looks through a long history step by step, and finds its oldest row', async () => {
  const id = await addHistory(SEARCH_SPAN + 20)
  const first = await loadTimeline(reader, {
    customerId: id,
    text: 'number 1',
    kinds: ['e-mail sent'],
    limit: 200,
  })
  const oldest = await loadTimeline(reader, {
    customerId: id,
    text: 'NUMBER 7',
    before: first.next ?? undefined,
  })
  expect(first.next).not.toBeNull()
  const none = await loadTimeline(reader, { customerId: id, text: 'nowhere' })
  expect(none).toEqual({
    touchpoints: [],
    next: { occurredAt: '2020-01-01T20:00:00.000000Z', id: none.next?.id },
  })
  const rest = await loadTimeline(reader, {
    customerId: id,
    text: 'Number 7',
    before: none.next ?? undefined,
  })
  expect(rest.touchpoints.map(({ title }) => title)).toEqual(['Number 7'])
  expect(rest.next).toBeNull()
  expect(oldest.touchpoints.every(({ title }) => title.includes('Number 7'))).toBe(true)
})

test('a typed % means itself, and a customer who is not there is not found', async () => {
  expect((await loadTimeline(reader, { customerId, text: '%' })).touchpoints).toEqual([])
  await expect(loadTimeline(reader, { customerId: randomUUID() })).rejects.toMatchObject({
    code: 'not_found',
  })
})
