import { countMessages } from './count-messages.ts'
import { baselineRemark, comparedFigure, type Figure } from './figure.ts'
import { asOwner, type Ground } from './ground.ts'
import { type Desk, makeConversations, makeDesk } from './live-rows.ts'
import type { Options } from './options.ts'
import type { Target } from './sender.ts'
import { type Audience, countsOf, type Side, startSides } from './sides.ts'
import { median, medianOfRatios, percentile, spreadOf } from './statistics.ts'

const OWNERS = 10
const CONVERSATIONS_EACH = 5
const WATCHERS = 2

/** From Send to the acknowledgement and to another agent's screen, written first, against the bare pipeline. */
export async function reply(ground: Ground, options: Options): Promise<Figure> {
  const place = await ground.fresh('bench_reply')
  const audiences = await asOwner(place, async (sql) => {
    const desk = await makeDesk(sql, OWNERS * 2)
    const owners = desk.people.slice(0, OWNERS).map(({ agentId }) => agentId)
    const each = Array.from({ length: OWNERS * CONVERSATIONS_EACH }, (_, at) => owners[at % OWNERS] ?? '')
    const product = seat(desk, await makeConversations(sql, desk.queueId, each))
    return { product, baseline: seat(desk, await makeConversations(sql, desk.queueId, each)) }
  })
  return startSides(place, audiences, async (sides) => {
    const [a, b] = [new Series(sides.product, options), new Series(sides.baseline, options)]
    for (const series of [a, b]) await series.warmUp()
    for (let round = 0; round < options.rounds; round++) for (const series of [a, b]) await series.round()
    const written = await Promise.all(
      [audiences.product, audiences.baseline].map(({ targets }) => countMessages(place, targets.map(idOf))),
    )
    return figureOf(a, b, await countsOf(sides), written, options)
  })
}

const idOf = ({ conversationId }: Target) => conversationId

/** Owners have their own list and conversations open; each owner's conversations are open at one other agent's. */
function seat({ people }: Desk, conversationIds: readonly string[]): Audience {
  const rooms = (owner: number) =>
    conversationIds.filter((_, at) => at % OWNERS === owner).map((id) => `conversation:${id}`)
  const seats = people.map(({ cookie, agentId }, at) => {
    const timed = at >= OWNERS
    return { cookie, timed, rooms: timed ? rooms(at - OWNERS) : [...rooms(at), `mine:${agentId}`] }
  })
  const targets = conversationIds.map((conversationId, at): Target => {
    const agentId = people[at % OWNERS]?.agentId ?? ''
    return { conversationId, agentId, line: at % OWNERS, watchers: WATCHERS, event: 'command' }
  })
  return { seats, targets }
}

class Series {
  readonly #side: Side
  readonly #options: Options
  readonly arrived: number[] = []
  readonly acknowledged: number[] = []
  readonly p50: number[] = []
  readonly p99: number[] = []
  readonly cpu: number[] = []

  constructor(side: Side, options: Options) {
    this.#side = side
    this.#options = options
  }

  async warmUp() {
    await this.#side.crowd.ask('pace', { seconds: 1, perSecond: this.#options.rate, every: 1 })
  }

  async round() {
    const { seconds, rate } = this.#options
    await this.#side.server.ask('startCpu', undefined)
    const { arrived, acknowledged } = await this.#side.crowd.ask('pace', {
      seconds,
      perSecond: rate,
      every: 1,
    })
    this.cpu.push((await this.#side.server.ask('cpuMicros', undefined)) / acknowledged.length)
    this.arrived.push(...arrived)
    this.acknowledged.push(...acknowledged)
    this.p50.push(percentile(arrived, 0.5) ?? 0)
    this.p99.push(percentile(arrived, 0.99) ?? 0)
  }
}

type Counts = Awaited<ReturnType<typeof countsOf>>

function figureOf(
  a: Series,
  b: Series,
  [product, bare]: Counts,
  written: number[],
  { rate }: Options,
): Figure {
  const [wrong, bareWrong] = [product, bare].map((counts, side) => {
    const missing =
      Math.abs(counts.expected - counts.delivered) + Math.abs(counts.sent - (written[side] ?? 0))
    return counts.wrong + missing
  })
  const remarks = [...remarksOf(a, b, rate), baselineRemark(bareWrong ?? 0)]
  const told = { name: 'reply', unit: 'ms p50', lost: wrong ?? 0, remarks }
  return comparedFigure(told, { product: a.p50, baseline: b.p50 }, spreadOf(a.arrived))
}

function remarksOf(a: Series, b: Series, rate: number): string[] {
  const said = (samples: number[]) => {
    const { p50, p95, p99 } = spreadOf(samples)
    return [p50, p95, p99].map((value) => value?.toFixed(2)).join(' / ')
  }
  const cpu = [a, b].map((series) => ((median(series.cpu) ?? 0) / 1000).toFixed(2))
  return [
    `${rate} replies a second over ${OWNERS * CONVERSATIONS_EACH} conversations, to another agent's socket`,
    `p99 ratio ${medianOfRatios(a.p99, b.p99)?.toFixed(2)}`,
    `baseline arrival p50 / p95 / p99 ${said(b.arrived)} ms`,
    `acknowledgement p50 / p95 / p99: product ${said(a.acknowledged)}, baseline ${said(b.acknowledged)} ms`,
    `CPU of the server a reply: product ${cpu[0]} ms, baseline ${cpu[1]} ms`,
  ]
}
