import { setTimeout as pause } from 'node:timers/promises'
import type { Seat } from './crowd.ts'
import { baselineRemark, comparedFigure, type Figure } from './figure.ts'
import { asOwner, type Ground, type Place } from './ground.ts'
import { makeConversations, makeDesk } from './live-rows.ts'
import type { Options } from './options.ts'
import type { RoomPlace } from './same-bytes.ts'
import { countsOf, type Side, startSides } from './sides.ts'
import { spreadOf } from './statistics.ts'
import { cpuRemark, type Run, runOf, takeTurns } from './take-turns.ts'

const ROOM_SIZE = 5
const ROOMS_EACH = 20
const BURST = 200
const IN_FLIGHT = 4
const PACED_BURST = 10
const PACE_MS = 10
const EVERY = 7

/**
 * Everybody has twenty conversations open, each conversation five watchers: committed events as the verb announces
 * them, through permission, rooms and sequence, against the bare room emit. No commit could keep up with either.
 */
export async function fanoutSmall(ground: Ground, options: Options): Promise<Figure> {
  const place = await ground.fresh('bench_fanout_small')
  const { seats, rooms } = await seatEverybody(place, options.sockets)
  const audience = { seats, targets: [] }
  return startSides(place, { product: audience, baseline: audience }, async (sides) => {
    const { product, baseline } = sides
    const told = { product: 0, baseline: 0 }
    for (const { server } of [product, baseline]) await server.ask('setRooms', rooms)
    const a = runOf(
      product,
      burster(product, (count) => (told.product += count)),
    )
    const b = runOf(
      baseline,
      burster(baseline, (count) => (told.baseline += count)),
    )
    await takeTurns([a, b], options.rounds, options.seconds)
    const latencies = await pace(product, options.seconds, (count) => (told.product += count))
    return figureOf(a, b, latencies, told, await countsOf(sides))
  })
}

type Count = (deliveries: number) => number

async function seatEverybody(place: Place, sockets: number) {
  return asOwner(place, async (sql) => {
    const groups = Math.floor(sockets / ROOM_SIZE)
    const { queueId, people } = await makeDesk(sql, groups * ROOM_SIZE)
    const owners = Array.from(
      { length: groups * ROOMS_EACH },
      (_, at) => people[at % people.length]?.agentId ?? '',
    )
    const ids = await makeConversations(sql, queueId, owners)
    const seats = people.map(({ cookie }, at): Seat => ({
      cookie,
      rooms: roomsOf(at, groups).map((room) => `conversation:${ids[room]}`),
      timed: true,
    }))
    const rooms = await sql<RoomPlace[]>`
      select id as "conversationId", customer_id as "customerId", queue_id as "queueId", assignee_id as "agentId"
      from conversation order by md5(id::text)`
    return { seats, rooms: [...rooms] }
  })
}

/** In each of its twenty rooms a socket meets others, and each room has five. */
function roomsOf(socket: number, groups: number): number[] {
  const [group, place] = [Math.floor(socket / ROOM_SIZE), socket % ROOM_SIZE]
  return Array.from({ length: ROOMS_EACH }, (_, k) => k * groups + ((group + k * place) % groups))
}

/** Bursts, of which only so many may be on their way at once. */
const burster = (side: Side, count: Count) => async (seconds: number) => {
  const startedAt = performance.now()
  let deliveries = 0
  const worker = async () => {
    while (performance.now() - startedAt < seconds * 1000) {
      const total = count(BURST * ROOM_SIZE)
      deliveries += BURST * ROOM_SIZE
      await side.server.ask('burst', BURST)
      await side.crowd.ask('until', total)
    }
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker))
  return (deliveries / (performance.now() - startedAt)) * 1000
}

async function pace({ server, crowd }: Side, seconds: number, count: Count): Promise<number[]> {
  await crowd.ask('listen', EVERY)
  const startedAt = performance.now()
  let total = 0
  while (performance.now() - startedAt < seconds * 1000) {
    total = count(PACED_BURST * ROOM_SIZE)
    await server.ask('burst', PACED_BURST)
    await pause(PACE_MS)
  }
  await crowd.ask('until', total)
  return crowd.ask('latencies', undefined)
}

type Told = Record<'product' | 'baseline', number>
type Counts = Awaited<ReturnType<typeof countsOf>>

function figureOf(a: Run, b: Run, latencies: number[], told: Told, [product, bare]: Counts): Figure {
  const missing = Math.abs(told.product - product.delivered)
  const bareWrong = bare.wrong + Math.abs(told.baseline - bare.delivered)
  const remarks = [
    `${product.lines} sockets, ${ROOMS_EACH} conversations each, ${ROOM_SIZE} watchers a conversation`,
    'events are told as the verb announces them after its commit; neither side writes',
    cpuRemark('a delivery', a, b),
    `times: from telling to each arrival, at ${(PACED_BURST * 1000) / PACE_MS} events a second`,
    `${product.values} frames beside the stream`,
    baselineRemark(bareWrong),
  ]
  const lost = product.wrong + missing
  const rates = { product: a.rates, baseline: b.rates }
  return comparedFigure(
    { name: 'fanout-small', unit: 'delivered/s', lost, remarks },
    rates,
    spreadOf(latencies),
  )
}
