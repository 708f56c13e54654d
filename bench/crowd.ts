import { answerParent } from './answer-parent.ts'
import { cpuMeter } from './cpu-meter.ts'
import { eachAtOnce } from './each-at-once.ts'
import { Ledger } from './ledger.ts'
import { Line } from './line.ts'
import { clock } from './same-bytes.ts'
import { Sender, type Target } from './sender.ts'

const ROOMS_FROM = 1
const AT_ONCE = 40

export interface Seat {
  cookie: string
  rooms: string[]
  /** Whether the time of what arrives here counts. */
  timed: boolean
}

interface Opening {
  port: number
  seats: Seat[]
  /** Where replies are sent from; they are taken in turn. */
  targets: Target[]
}

let lines: Line[] = []
let ledger = new Ledger()
let sender = new Sender([], [], ledger)

const handlers = {
  ...cpuMeter(),
  async open({ port, seats, targets }: Opening) {
    ledger = new Ledger()
    lines = await eachAtOnce(seats, AT_ONCE, (seat) => openLine(port, seat))
    sender = new Sender(lines, targets, ledger)
  },
  /** Sends replies for some seconds, so many at a time: the next only when all that watch have the one before. */
  async send({ seconds, inFlight }: { seconds: number; inFlight: number }) {
    const startedAt = clock()
    const before = ledger.delivered
    const worker = async () => {
      while (clock() - startedAt < seconds * 1000) await sender.sendNext()
    }
    await Promise.all(Array.from({ length: inFlight }, worker))
    return ((ledger.delivered - before) / (clock() - startedAt)) * 1000
  },
  /** Sends replies at a steady pace; the times from sending to arrival and to acknowledgement. */
  async pace({ seconds, perSecond, every }: { seconds: number; perSecond: number; every: number }) {
    ledger.listen(every)
    const acknowledged = await sender.pace(seconds, perSecond)
    return { arrived: ledger.takeLatencies(), acknowledged }
  },
  until: (total: number) => ledger.until(total),
  listen: (every: number) => ledger.listen(every),
  latencies: () => ledger.takeLatencies(),
  counts: () => ({
    delivered: ledger.delivered,
    expected: sender.expected,
    values: ledger.values,
    wrong: ledger.wrong + lines.filter((line) => line.closed).length,
    sent: sender.sent,
    lines: lines.length,
  }),
}

export type Crowd = typeof handlers
answerParent(handlers, () => Promise.resolve(lines.forEach((line) => line.close())))

async function openLine(port: number, { cookie, rooms, timed }: Seat): Promise<Line> {
  const line = await Line.open(port, cookie, ledger.hearer(ROOMS_FROM, timed))
  const answer = await line.ask(
    'watch',
    rooms.map((room) => ({ room })),
  )
  if (countLetIn(answer) !== rooms.length) throw new Error(`Not let in: ${JSON.stringify(answer)}`)
  return line
}

function countLetIn(answer: unknown): number {
  if (typeof answer !== 'object' || answer === null || !('value' in answer)) return 0
  return Array.isArray(answer.value) ? answer.value.filter(isLetIn).length : 0
}

const isLetIn = (room: unknown): boolean =>
  typeof room === 'object' && room !== null && 'ok' in room && room.ok === true
