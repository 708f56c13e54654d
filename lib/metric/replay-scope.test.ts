import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addCustomer, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { acceptConversation } from '#lib/routing/accept-conversation.ts'
import { addFloor, type TestFloor } from '#lib/routing/testing-floor.ts'
import { intradayCsv } from './intraday-csv.ts'
import { loadIntraday } from './load-intraday.ts'
import { loadReplay, loadReplayDay } from './load-replay.ts'
import { narrowSteps } from './narrow-replay.ts'
import { emptyReplay } from './replay-state.ts'
import { writeFloorSnapshot } from './write-floor-snapshot.ts'

testDatabase()

let floor: TestFloor
let conversationId: string

beforeAll(async () => {
  floor = await addFloor()
  await writeFloorSnapshot()
  conversationId = await addWaiting(floor.queueId, await addCustomer())
  await acceptConversation({ actor: floor.holder }, { conversationId })
  await addWaiting(floor.queueId, floor.customerId)
})

const now = () => new Date().toISOString()

it('replays the own floor, and nothing of another', async () => {
  const own = await loadReplay(floor.supervisor, { at: now() })
  expect(own.steps.map(({ name }) => name)).toEqual([
    'conversation.opened',
    'conversation.assigned',
    'conversation.opened',
  ])
  const other = await loadReplay(floor.otherSupervisor, { at: now() })
  expect(other.steps).toEqual([])
  expect(Object.keys(other.state.agents)).not.toContain(floor.holder.agentId)
  const day = await loadReplayDay(floor.otherSupervisor, {})
  expect(day.queues.map(({ id }) => id)).not.toContain(floor.queueId)
  expect((await loadReplayDay(floor.manager, {})).queues).toHaveLength(2)
})

it('is refused to who has no floor, and has nothing from before the first snapshot', async () => {
  await expect(loadReplay(floor.holder, { at: now() })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(loadReplayDay(floor.holder, {})).rejects.toMatchObject({ code: 'forbidden' })
  const before = { at: '2001-01-01T00:00:00Z' }
  await expect(loadReplay(floor.supervisor, before)).rejects.toMatchObject({ code: 'not_found' })
})

it('says of what moves to another floor only that it went', () => {
  const scope = { queueIds: new Set(['own']), agentIds: new Set<string>() }
  const moved = (queueId: string, at: number) =>
    ({ name: 'conversation.requeued', at, conversationId: 'c', queueId, agentId: 'a' }) as const
  const steps = [moved('foreign', 1), moved('own', 2), moved('foreign', 3), moved('foreign', 4)]
  expect(narrowSteps(steps, emptyReplay(), scope)).toEqual([
    moved('own', 2),
    { name: 'moved_away', at: 3, conversationId: 'c' },
  ])
})

it('counts a queue’s day by quarters, for who sees the queue', async () => {
  const day = await loadIntraday(floor.supervisor, { queueId: floor.queueId })
  const came = day.quarters.reduce((sum, { arrivals }) => sum + arrivals, 0)
  const answered = day.quarters.reduce((sum, quarter) => sum + quarter.answered, 0)
  expect({ came, answered, forecast: day.forecast }).toEqual({ came: 2, answered: 1, forecast: null })
  expect(day.staffing).toMatchObject({ people: 2, atOnce: 30, isHandleMeasured: false })
  const { queueId } = floor
  await expect(loadIntraday(floor.otherSupervisor, { queueId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(loadIntraday(floor.holder, { queueId })).rejects.toMatchObject({ code: 'forbidden' })
})

it('expects of a day what came on the same weekday before', async () => {
  const { queueId, customerId } = floor
  for (const week of [1, 2, 3])
    await database()`
      insert into conversation (id, customer_id, queue_id, state, opened_at)
      select gen_random_uuid(), ${customerId}, ${queueId}, 'abandoned',
        date_trunc('day', now() at time zone 'UTC') at time zone 'UTC' + interval '12 hours' - ${`${week * 7} days`}::interval
      from generate_series(1, 4)`
  const day = await loadIntraday(floor.supervisor, { queueId })
  expect(day.forecastDays).toBe(3)
  expect(day.forecast?.[48]).toBeCloseTo(2, 5)
  expect(day.forecast?.reduce((sum, count) => sum + count, 0)).toBeCloseTo(4, 5)
  const [head, first] = intradayCsv(day, '=1+1').split('\r\n')
  expect(head).toContain('queue,from,arrivals')
  expect(first?.startsWith('"\'=1+1"')).toBe(true)
  await expect(loadIntraday(floor.supervisor, { queueId: randomUUID() })).rejects.toMatchObject({
    code: 'not_found',
  })
})
