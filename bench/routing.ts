import { closeDatabase, database } from '#db/client.ts'
import { system } from '#lib/actor.ts'
import { reserveNext } from '#lib/routing/reserve-next.ts'
import { comparedFigure, type Figure } from './figure.ts'
import { asOwner, type Ground } from './ground.ts'
import type { Options } from './options.ts'
import { assignBare } from './routing-bare.ts'
import { emptyHands, fillLine, makeRoutingRows, type RoutingRows } from './routing-rows.ts'
import { median, spreadOf } from './statistics.ts'

const LINE = 20_000
const AT_ONCE = 4

/** Reservations a second while all are free and a long line waits, four at work, against the bare statement. */
export async function routing(ground: Ground, options: Options): Promise<Figure> {
  const place = await ground.fresh('bench_routing')
  const rows = await asOwner(place, async (sql) => {
    const made = await makeRoutingRows(sql)
    await sql`update presence set state = 'available'`
    await fillLine(sql, made, LINE)
    await sql`vacuum analyze`
    return made
  })
  await closeDatabase()
  process.env.DATABASE_URL = place.appUrl
  const [product, baseline]: [number[], number[]] = [[], []]
  const batches: number[] = []
  let wrong = 0
  for (let round = 0; round < options.rounds; round++) {
    product.push(await rateOf(place, options.seconds, () => routeAll(batches)))
    wrong += await countWrong()
    baseline.push(await rateOf(place, options.seconds, () => routeAllBare(rows)))
  }
  await closeDatabase()
  const remarks = [
    `${rows.people.length} people, ${rows.queueIds.length} queues, ${LINE.toLocaleString('en')} waiting, ${AT_ONCE} routers`,
    `p50 and up: one batch of reservations, ${median(batches)?.toFixed(1)} ms`,
  ]
  return comparedFigure(
    { name: 'routing', unit: '/s', lost: wrong, remarks },
    { product, baseline },
    spreadOf(batches),
  )
}

type Place = Awaited<ReturnType<Ground['fresh']>>

/** Reservations a second, emptying all hands in between without counting its time. */
async function rateOf(place: Place, seconds: number, fill: () => Promise<number>): Promise<number> {
  let [made, spentMs] = [0, 0]
  while (spentMs < seconds * 1000) {
    await asOwner(place, emptyHands)
    const startedAt = performance.now()
    made += await fill()
    spentMs += performance.now() - startedAt
  }
  return (made / spentMs) * 1000
}

async function routeAll(batches: number[]): Promise<number> {
  const router = async () => {
    let made = 0
    for (;;) {
      const startedAt = performance.now()
      const { reserved, again } = await reserveNext({ actor: system('bench') }, {})
      if (!again) return made
      batches.push(performance.now() - startedAt)
      made += reserved
    }
  }
  const counts = await Promise.all(Array.from({ length: AT_ONCE }, router))
  return counts.reduce((sum, count) => sum + count, 0)
}

async function routeAllBare({ queueIds }: RoutingRows): Promise<number> {
  const open = new Set(queueIds)
  const router = async () => {
    let made = 0
    for (let queueId = next(open); queueId; queueId = next(open)) {
      if (await assignBare(database(), queueId)) made += 1
      else open.delete(queueId)
    }
    return made
  }
  const counts = await Promise.all(Array.from({ length: AT_ONCE }, router))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** One of them after the other. */
function next(open: Set<string>): string | undefined {
  const [first] = open
  if (first === undefined) return undefined
  open.delete(first)
  open.add(first)
  return first
}

/** Two reservations for one conversation, or a load that is not what is reserved, or past its limit. */
async function countWrong(): Promise<number> {
  const [row] = await database()<{ count: number }[]>`
    select (select count(*) from (
        select 1 from reservation where state = 'pending' group by conversation_id having count(*) > 1) twice)::int
      + (select count(*) from presence p where load_units > capacity_units or load_units <> (
        select coalesce(sum(units), 0) from reservation r where r.agent_id = p.agent_id and r.state = 'pending'))::int as count`
  return row?.count ?? 0
}
