import type { Sending } from './crowd.ts'
import { comparedFigure, type Figure, type Rounds } from './figure.ts'
import { asOwner, type Ground } from './ground.ts'
import { makeConversations, makeDesk } from './live-rows.ts'
import type { Options } from './options.ts'
import { type Side, startSides } from './sides.ts'
import { median, spreadOf } from './statistics.ts'

const TABS = 6
const IN_FLIGHT = 4
const PACE = 30

interface Run {
  side: Side
  sending: Sending
  rates: number[]
  cpu: number[]
}

/** Committed replies of one agent to a conversation that everybody has open, against the bare room emit. */
export async function fanout(ground: Ground, options: Options): Promise<Figure> {
  const place = await ground.fresh('bench_fanout')
  const { conversationId, agentId, seats } = await asOwner(place, async (sql) => {
    const { queueId, people } = await makeDesk(sql, options.sockets)
    const owner = people[0]
    if (!owner) throw new Error('There is no agent.')
    const [conversationId = ''] = await makeConversations(sql, queueId, [owner.agentId])
    const tabs = people.map((person, at) => (at < TABS ? owner : person))
    const seats = tabs.map(({ cookie }) => ({ cookie, conversationIds: [conversationId] }))
    return { conversationId, agentId: owner.agentId, seats }
  })
  return startSides(place, seats, async ({ product, baseline }) => {
    const { seconds } = options
    const to = { seconds, inFlight: IN_FLIGHT, conversationId, agentId, tabs: TABS }
    const a: Run = { side: product, sending: { ...to, event: 'command' }, rates: [], cpu: [] }
    const b: Run = { side: baseline, sending: { ...to, event: 'emit' }, rates: [], cpu: [] }
    await warmUp([a, b])
    for (let round = 0; round < options.rounds; round++) for (const run of [a, b]) await runRound(run)
    const paced = await product.crowd.ask('pace', { ...a.sending, perSecond: PACE })
    const written = await countMessages(place, conversationId)
    return figureOf(a, b, paced, written, options)
  })
}

async function warmUp(runs: Run[]) {
  for (const { side, sending } of runs) await side.crowd.ask('send', { ...sending, seconds: 1 })
}

async function runRound({ side, sending, rates, cpu }: Run) {
  await side.server.ask('startCpu', undefined)
  const { perSecond } = await side.crowd.ask('send', sending)
  rates.push(perSecond)
  cpu.push((await side.server.ask('cpuMicros', undefined)) / (perSecond * sending.seconds))
}

async function figureOf(
  a: Run,
  b: Run,
  paced: number[],
  written: number,
  { sockets }: Options,
): Promise<Figure> {
  const [product, baseline] = await Promise.all([
    a.side.crowd.ask('counts', undefined),
    b.side.crowd.ask('counts', undefined),
  ])
  const missing = Math.abs(product.sent * sockets - product.delivered) + Math.abs(product.sent - written)
  const rounds: Rounds = { product: a.rates, baseline: b.rates }
  const [cpuA, cpuB] = [median(a.cpu) ?? 0, median(b.cpu) ?? 0]
  const remarks = [
    `${sockets} sockets on one conversation; the product writes each reply, the baseline writes nothing`,
    `CPU a delivery: product ${cpuA.toFixed(1)} µs, baseline ${cpuB.toFixed(1)} µs, ratio ${(cpuA / cpuB).toFixed(2)}`,
    `times: from sending to each arrival, at ${PACE} replies a second`,
    `${product.sent} replies, ${written} in the database, ${product.values} frames beside the stream`,
  ]
  const told = { name: 'fanout', unit: 'delivered/s', lost: product.wrong + missing, remarks }
  return comparedFigure(told, rounds, spreadOf(paced))
}

const countMessages = (place: Parameters<typeof asOwner>[0], conversationId: string) =>
  asOwner(place, async (sql) => {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from message where conversation_id = ${conversationId}`
    return row?.count ?? 0
  })
