import { createServer } from 'node:http'
import { closeDatabase } from '#db/client.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { listen } from '#lib/server/listen.ts'
import { startRealtime } from '#lib/server/start-realtime.ts'
import { Tellers } from '#lib/server/tellers.ts'
import { answerParent } from './answer-parent.ts'
import { cpuMeter } from './cpu-meter.ts'
import { portOf } from './port-of.ts'

/** The web process alone, told of what was committed as its own verbs tell it; jobs and routing run elsewhere. */
const tellers = new Tellers()
const httpServer = createServer()
const realtime = startRealtime(httpServer, tellers, 'bench')
const close = await listen(httpServer, 0, '127.0.0.1')

const handlers = {
  ...cpuMeter(),
  port: () => portOf(httpServer),
  tell: (events: CommittedEvent[]) => tellers.tell(events),
}
export type FloorServer = typeof handlers

answerParent(handlers, async () => {
  await close(realtime.stop)
  await closeDatabase()
})
