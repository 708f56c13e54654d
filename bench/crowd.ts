import { newId } from '#lib/id.ts'
import { answerParent } from './answer-parent.ts'
import { cpuMeter } from './cpu-meter.ts'
import { eachAtOnce } from './each-at-once.ts'
import { Ledger } from './ledger.ts'
import { Line } from './line.ts'
import { clock, stamped } from './same-bytes.ts'

const ROOM_FROM = 1
const AT_ONCE = 40

export interface Seat {
  cookie: string
  conversationIds: string[]
}

export interface Sending {
  seconds: number
  /** How many sends may be on their way at once. */
  inFlight: number
  event: 'command' | 'emit'
  conversationId: string
  agentId: string
  /** The first lines belong to the owner, who has several tabs: each line may send only so much. */
  tabs: number
}

let lines: Line[] = []
let ledger = new Ledger()
let sent = 0

const handlers = {
  ...cpuMeter(),
  async open({ port, seats }: { port: number; seats: Seat[] }) {
    ledger = new Ledger()
    lines = await eachAtOnce(seats, AT_ONCE, async ({ cookie, conversationIds }) => {
      const line = await Line.open(port, cookie, ledger.hearer(ROOM_FROM))
      const answer = await line.ask('watch', conversationIds.map(roomOf))
      if (countLetIn(answer) !== conversationIds.length)
        throw new Error(`Not let in: ${JSON.stringify(answer)}`)
      return line
    })
  },
  /** Sends replies for some seconds, each `inFlight` one waiting until all lines have the one before. */
  async send(sending: Sending) {
    const deadline = clock() + sending.seconds * 1000
    const startedAt = clock()
    const before = ledger.delivered
    const worker = async () => {
      while (clock() < deadline) await sendOne(sending)
    }
    await Promise.all(Array.from({ length: sending.inFlight }, worker))
    return { perSecond: ((ledger.delivered - before) / (clock() - startedAt)) * 1000 }
  },
  /** At a steady pace, with the time from sending to each arrival. */
  async pace(sending: Sending & { perSecond: number }) {
    ledger.latencies = []
    const total = sending.seconds * sending.perSecond
    const startedAt = clock()
    const all: Promise<void>[] = []
    while (all.length < total) {
      const due = Math.min(total, ((clock() - startedAt) / 1000) * sending.perSecond)
      while (all.length < due) all.push(sendOne(sending))
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    await Promise.all(all)
    return takeLatencies()
  },
  until: (total: number) => ledger.until(total),
  listen: () => void (ledger.latencies = []),
  latencies: () => takeLatencies(),
  counts: () => ({
    delivered: ledger.delivered,
    values: ledger.values,
    wrong: ledger.wrong + lines.filter((line) => line.closed).length,
    sent,
  }),
}

export type Crowd = typeof handlers
answerParent(handlers, async () => lines.forEach((line) => line.close()))

async function sendOne({ event, conversationId, agentId, tabs }: Sending) {
  const line = lines[sent++ % tabs]
  const target = sent * lines.length
  const input = { id: newId(), conversationId, agentId, text: stamped(clock()), shownSeq: 0, anyway: true }
  const answer = await line?.ask(event, { name: 'conversation.send', id: input.id, input })
  if (!isOk(answer)) throw new Error(`Not sent: ${JSON.stringify(answer)}`)
  await ledger.until(target)
}

const roomOf = (conversationId: string) => ({ room: `conversation:${conversationId}` })

const isOk = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true

function countLetIn(answer: unknown): number {
  const isList =
    typeof answer === 'object' && answer !== null && 'value' in answer && Array.isArray(answer.value)
  return isList && Array.isArray(answer.value) ? answer.value.filter(isOk).length : 0
}

function takeLatencies(): number[] {
  const taken = ledger.latencies ?? []
  ledger.latencies = null
  return taken
}
