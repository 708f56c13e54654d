import { isDeepStrictEqual } from 'node:util'
import { setTimeout as pause } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import { reduceRoom } from '#components/realtime/room-state.ts'
import { closeDatabase } from '#db/client.ts'
import { type FloorAgent, loadFloor } from '#lib/metric/load-floor.ts'
import { type FloorState, packAgents, packQueues } from '#lib/realtime/floor-frame.ts'
import type { Frame, Watched } from '#lib/realtime/protocol.ts'
import type { Result } from '#lib/problem.ts'
import { answerParent } from './answer-parent.ts'
import { clock } from './same-bytes.ts'

const ROOM = 'floor:all'
const SETTLE_MS = 60_000

/** A supervisor's screen: applies what it is told, and notes how much of it came and when. */
let socket: Socket | undefined
let state: FloorState | undefined
let seq = 0
let gaps = 0
let probeQueueId = ''
let heard: { at: number; waiting: number; bytes: number }[] = []

const probesIn = (floor: FloorState | undefined) =>
  floor?.queues.find(({ id }) => id === probeQueueId)?.waiting ?? 0

function apply(frame: Frame) {
  if (frame.seq <= seq) return
  if (frame.prev !== seq) gaps++
  seq = frame.seq
  state = asFloor(reduceRoom(ROOM, state, frame.data))
  heard.push({ at: clock(), waiting: probesIn(state), bytes: Buffer.byteLength(JSON.stringify(frame)) })
}

const handlers = {
  async open(given: { port: number; cookie: string; probeQueueId: string }) {
    socket?.disconnect()
    probeQueueId = given.probeQueueId
    const early: Frame[] = []
    const made: Socket = io(`http://127.0.0.1:${given.port}`, {
      path: '/socket',
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: { cookie: given.cookie },
    })
    socket = made
    made.on('frames', (frames: Frame[]) => (state ? frames.forEach(apply) : early.push(...frames)))
    state = undefined
    const answer = asWatched(await made.timeout(30_000).emitWithAck('watch', [{ room: ROOM }]))
    const room = answer.ok ? answer.value[0] : undefined
    if (!room?.ok || !('snapshot' in room))
      throw new Error(`Not let in: ${JSON.stringify(answer).slice(0, 300)}`)
    seq = room.seq
    state = asFloor(reduceRoom(ROOM, undefined, room.snapshot))
    early.forEach(apply)
  },
  /** What came since the last question. */
  take: () => {
    const taken = heard
    heard = []
    return taken
  },
  /** How many rows differ from a recount once nothing more happens, and how many frames were missed. */
  async drift() {
    const until = clock() + SETTLE_MS
    let wrong = await differences()
    while (wrong > 0 && clock() < until) {
      await pause(250)
      wrong = await differences()
    }
    return wrong + gaps
  },
}
export type FloorViewer = typeof handlers

async function differences(): Promise<number> {
  const recount = await loadFloor('all')
  if (!state) return recount.queues.length
  const { queues, agents } = state
  const tiles = recount.queues.filter((tile, at) => !isSame(tile, queues[at], (one) => packQueues([one])))
  const people = recount.agents.filter((agent, at) => {
    const shown = agents[at]
    return !isSame(agent, shown, (one) => packAgents([one])) || !isDeepStrictEqual(slow(agent), slow(shown))
  })
  const other =
    Math.abs(recount.queues.length - queues.length) + Math.abs(recount.agents.length - agents.length)
  return tiles.length + people.length + other
}

const isSame = <T extends { id: string }>(a: T, b: T | undefined, pack: (row: T) => string) =>
  b !== undefined && a.id === b.id && pack(a) === pack(b)

const slow = (agent: FloorAgent | undefined) => agent && [agent.holding, agent.ratingToday, agent.reason]

/** The room is of the floor. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const asFloor = (value: unknown) => value as FloorState
/** The door answers so. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const asWatched = (value: unknown) => value as Result<Watched[]>

answerParent(handlers, async () => {
  socket?.disconnect()
  await closeDatabase()
})
