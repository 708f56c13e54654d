import { setTimeout as pause } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import type { Arrived } from './arrivals.ts'
import { Child } from './child.ts'
import { eachAtOnce } from './each-at-once.ts'
import type { Figure } from './figure.ts'
import { asOwner, type Ground } from './ground.ts'
import { SECRET } from './live-rows.ts'
import type { Options } from './options.ts'
import type { ProductServer } from './product-server.ts'
import type { RoutingCrew } from './routing-crew.ts'
import { makeRoutingRows, type RoutedPerson } from './routing-rows.ts'
import { clock } from './same-bytes.ts'
import { percentile, spreadOf } from './statistics.ts'

const PATIENCE_MS = 20_000

/** From a conversation's commit to its reservation on the agent's screen, while people come and go. */
export async function routingLatency(ground: Ground, options: Options): Promise<Figure> {
  const place = await ground.fresh('bench_latency')
  const rows = await asOwner(place, makeRoutingRows)
  const env = { DATABASE_URL: place.appUrl, NEXTAUTH_SECRET: SECRET, NODE_ENV: 'production' }
  const server = new Child<ProductServer>('./product-server.ts', env)
  const crew = new Child<RoutingCrew>('./routing-crew.ts', env)
  const screens = new Screens()
  try {
    await screens.open(await server.ask('port', undefined), rows.people)
    await crew.ask('start', { sessionIds: rows.people.map(({ sessionId }) => sessionId) })
    const seconds = options.rounds * options.seconds
    const { widgetIds } = rows
    await server.ask('arrive', { widgetIds, perSecond: options.arrivals / 2, seconds: 2 })
    const arrived = await server.ask('arrive', { widgetIds, perSecond: options.arrivals, seconds })
    await screens.until(arrived)
    const { accepted } = await crew.ask('stop', undefined)
    return figureOf(arrived, screens.seen, accepted, options.arrivals)
  } finally {
    screens.close()
    await Promise.all([crew.stop(), server.stop()])
  }
}

function figureOf(
  arrived: readonly Arrived[],
  seen: ReadonlyMap<string, number>,
  accepted: number,
  rate: number,
): Figure {
  const shown = arrived.flatMap((one) => {
    const at = seen.get(one.conversationId)
    return at === undefined
      ? []
      : [{ fromCommit: Math.max(0, at - one.createdAt), fromAsking: at - one.askedAt }]
  })
  const asked = shown.map(({ fromAsking }) => fromAsking)
  const remarks = [
    `${rate} arrivals a second, 500 people of whom 5 a second come and go, 40 queues; ${accepted.toLocaleString('en')} accepted`,
    `on a screen: ${shown.length.toLocaleString('en')} of ${arrived.length.toLocaleString('en')}`,
    `from the visitor's asking p50 / p99 ${percentile(asked, 0.5)?.toFixed(1)} / ${percentile(asked, 0.99)?.toFixed(1)} ms`,
  ]
  const spread = spreadOf(shown.map(({ fromCommit }) => fromCommit))
  const lost = arrived.length - shown.length
  return {
    name: 'routing-latency',
    ratio: null,
    product: spread.p50,
    baseline: null,
    unit: 'ms p50',
    rounds: 1,
    lost,
    remarks,
    ...spread,
  }
}

/** Everybody's own room, and when each conversation's reservation first came to it. */
class Screens {
  readonly seen = new Map<string, number>()
  #sockets: Socket[] = []

  async open(port: number, people: readonly RoutedPerson[]) {
    this.#sockets = await eachAtOnce(people, 20, (person) => this.#openOne(port, person))
  }

  /** Until all of them are there, or it is plain that some never come. */
  async until(arrived: readonly Arrived[]) {
    const deadline = clock() + PATIENCE_MS
    while (clock() < deadline && arrived.some(({ conversationId }) => !this.seen.has(conversationId)))
      await pause(50)
  }

  close() {
    for (const socket of this.#sockets) socket.close()
  }

  async #openOne(port: number, { agentId, cookie }: RoutedPerson): Promise<Socket> {
    const socket = io(`http://127.0.0.1:${port}`, {
      path: '/socket',
      transports: ['websocket'],
      extraHeaders: { Cookie: cookie },
      forceNew: true,
    })
    socket.on('frames', (frames: unknown) => this.#note(JSON.stringify(frames)))
    await new Promise<void>((done, fail) => {
      socket.on('connect', done)
      socket.on('connect_error', fail)
    })
    await socket.emitWithAck('watch', [{ room: `agent:${agentId}` }])
    return socket
  }

  #note(text: string) {
    const at = clock()
    for (const [, id] of text.matchAll(/"conversation":\{"id":"([\da-f-]{36})"/g))
      if (id && !this.seen.has(id)) this.seen.set(id, at)
  }
}
