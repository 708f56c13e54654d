import { closeDatabase, database } from '#db/client.ts'
import { system } from '#lib/actor.ts'
import { reserveNext } from '#lib/routing/reserve-next.ts'
import { comparedFigure, type Figure } from './figure.ts'
import { asOwner, type Ground } from './ground.ts'
import type { Options } from './options.ts'
import { assignBare } from './routing-bare.ts'
import { emptyHands, fillLine, makeRoutingRows, type RoutingRows } from './routing-rows.ts'
import { median, spreadOf } from './statistics.ts'

const LINES = [100, 100_000] as const
const ONES = 60

interface Times {
  product: number[]
  bare: number[]
}

/** What one reservation costs when one person comes free, with 100 and with 100,000 waiting; the ratio is the growth. */
export async function routingGrowth(ground: Ground, options: Options): Promise<Figure> {
  const [few, many] = [await measure(ground, LINES[0], options), await measure(ground, LINES[1], options)]
  const bare = (median(many.bare) ?? 0) / (median(few.bare) ?? 1)
  const remarks = [
    `one reservation, ${LINES.map((line) => line.toLocaleString('en')).join(' → ')} waiting; product and baseline are the two`,
    `the bare statement grows ${bare.toFixed(2)} times, ${median(few.bare)?.toFixed(2)} → ${median(many.bare)?.toFixed(2)} ms`,
  ]
  const told = { name: 'routing-growth', unit: 'ms', lost: 0, remarks }
  const rounds = { product: rounded(many.product), baseline: rounded(few.product) }
  return comparedFigure(told, rounds, spreadOf(many.product))
}

async function measure(ground: Ground, line: number, options: Options): Promise<Times> {
  const place = await ground.fresh(`bench_routing_${line}`)
  const rows = await asOwner(place, async (sql) => {
    const made = await makeRoutingRows(sql)
    await fillLine(sql, made, line)
    await sql`vacuum analyze`
    return made
  })
  await closeDatabase()
  process.env.DATABASE_URL = place.appUrl
  const times: Times = { product: [], bare: [] }
  for (let at = 0; at < ONES * options.rounds; at++) {
    const agentId = rows.people[at % rows.people.length]?.agentId ?? ''
    times.product.push(await timeOne(agentId, () => reserveNext({ actor: system('bench') }, {})))
    times.bare.push(await timeOne(agentId, () => assignBare(database(), queueOf(rows, at))))
    if (at % 20 === 19) await asOwner(place, emptyHands)
  }
  await closeDatabase()
  return times
}

/** Lets one person come free, for one conversation. */
async function timeOne(agentId: string, reserve: () => Promise<unknown>): Promise<number> {
  const sql = database()
  await sql`update presence set state = 'available', load_units = 4 where agent_id = ${agentId}`
  const startedAt = performance.now()
  await reserve()
  const spent = performance.now() - startedAt
  await sql`update presence set state = 'offline' where agent_id = ${agentId}`
  return spent
}

const queueOf = ({ queueIds }: RoutingRows, at: number) => queueIds[(at * 7 + 18) % queueIds.length] ?? ''

/** Medians of five parts, as rounds. */
function rounded(samples: readonly number[]): number[] {
  const size = Math.ceil(samples.length / 5)
  return Array.from({ length: 5 }, (_, at) => median(samples.slice(at * size, (at + 1) * size)) ?? 0)
}
