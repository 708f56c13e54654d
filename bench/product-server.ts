import { createServer } from 'node:http'
import { closeDatabase } from '#db/client.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { listen } from '#lib/server/listen.ts'
import { startJobs } from '#lib/server/start-jobs.ts'
import { startRealtime } from '#lib/server/start-realtime.ts'
import { startRelay } from '#lib/server/start-relay.ts'
import { Tellers } from '#lib/server/tellers.ts'
import { arrive } from './arrivals.ts'
import { answerParent } from './answer-parent.ts'
import { Burster } from './burster.ts'
import { cpuMeter } from './cpu-meter.ts'
import { portOf } from './port-of.ts'
import { entryOf, type RoomPlace } from './same-bytes.ts'

const tellers = new Tellers()
const jobs = await startJobs(tellers)
const relay = await startRelay(tellers)
const httpServer = createServer()
const realtime = startRealtime(httpServer, tellers, 'bench')
const close = await listen(httpServer, 0, '127.0.0.1')

let eventId = 1e12

/** A committed reply as `sendMessage` announces it; told, not written. */
function told({ conversationId, customerId, queueId, agentId }: RoomPlace, seq: number): CommittedEvent {
  const entry = entryOf(agentId, seq)
  const ids = { conversationId, customerId, queueId, agentId, subjectId: entry.id }
  const by = { actorKind: 'agent', actorId: agentId } as const
  return { id: eventId++, name: 'message.sent', at: new Date(), seq, ...by, ...ids, entry }
}

const burster = new Burster((place, seq) => tellers.tell([told(place, seq)]))

const handlers = { ...burster.handlers, ...cpuMeter(), arrive, port: () => portOf(httpServer) }
export type ProductServer = typeof handlers

answerParent(handlers, async () => {
  await close(realtime.stop)
  await relay.stop()
  await jobs.stop()
  await closeDatabase()
})
