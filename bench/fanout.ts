import { countMessages } from './count-messages.ts'
import type { Seat } from './crowd.ts'
import { baselineRemark, comparedFigure, type Figure } from './figure.ts'
import { asOwner, type Ground, type Place } from './ground.ts'
import { makeConversations, makeDesk } from './live-rows.ts'
import type { Options } from './options.ts'
import type { Target } from './sender.ts'
import { countsOf, type Side, startSides } from './sides.ts'
import { spreadOf } from './statistics.ts'
import { cpuRemark, type Run, runOf, takeTurns } from './take-turns.ts'

const TABS = 6
const IN_FLIGHT = 4
const PACE = 30
const EVERY = 7

/** Committed replies of one agent to a conversation that everybody has open, against the bare room emit. */
export async function fanout(ground: Ground, options: Options): Promise<Figure> {
  const place = await ground.fresh('bench_fanout')
  const { conversationId, product, baseline } = await seatEverybody(place, options.sockets)
  return startSides(place, { product, baseline }, async (sides) => {
    const a = runOf(sides.product, sender(sides.product))
    const b = runOf(sides.baseline, sender(sides.baseline))
    await takeTurns([a, b], options.rounds, options.seconds)
    const paced = { seconds: options.seconds, perSecond: PACE, every: EVERY }
    const { arrived } = await sides.product.crowd.ask('pace', paced)
    const written = await countMessages(place, [conversationId])
    return figureOf(a, b, arrived, await countsOf(sides), written)
  })
}

/** The owner has several tabs, as each line may send only so much. */
async function seatEverybody(place: Place, count: number) {
  return asOwner(place, async (sql) => {
    const { queueId, people } = await makeDesk(sql, count)
    const owner = people[0]
    if (!owner) throw new Error('There is no agent.')
    const { agentId } = owner
    const [conversationId = ''] = await makeConversations(sql, queueId, [agentId])
    const seats = people.map(({ cookie }, at): Seat => {
      return {
        cookie: at < TABS ? owner.cookie : cookie,
        rooms: [`conversation:${conversationId}`],
        timed: true,
      }
    })
    const side = (event: Target['event']) => ({
      seats,
      targets: Array.from({ length: TABS }, (_, line) => {
        return { conversationId, agentId, line, watchers: count, event }
      }),
    })
    return { conversationId, product: side('command'), baseline: side('emit') }
  })
}

const sender = (side: Side) => (seconds: number) => side.crowd.ask('send', { seconds, inFlight: IN_FLIGHT })

type Counts = Awaited<ReturnType<typeof countsOf>>

function figureOf(a: Run, b: Run, latencies: number[], [product, bare]: Counts, written: number): Figure {
  const missing = Math.abs(product.expected - product.delivered) + Math.abs(product.sent - written)
  const bareWrong = bare.wrong + Math.abs(bare.expected - bare.delivered)
  const remarks = [
    `${product.lines} sockets on one conversation; the product writes each reply, the baseline writes nothing`,
    cpuRemark('a delivery', a, b),
    `times: from sending to each arrival, at ${PACE} replies a second`,
    `${product.sent} replies, ${written} in the database, ${product.values} frames beside the stream`,
    baselineRemark(bareWrong),
  ]
  const told = { name: 'fanout', unit: 'delivered/s', lost: product.wrong + missing, remarks }
  return comparedFigure(told, { product: a.rates, baseline: b.rates }, spreadOf(latencies))
}
