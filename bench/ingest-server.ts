import { createServer } from 'node:http'
import { closeDatabase, database } from '#db/client.ts'
import { takeInPending } from '#lib/ingest/take-in-pending.ts'
import { handleRequests } from '#lib/server/handle-requests.ts'
import { listen } from '#lib/server/listen.ts'
import { answerParent } from './answer-parent.ts'
import { cpuMeter } from './cpu-meter.ts'
import { bareServer, insertDirectly } from './ingest-bare.ts'
import { portOf } from './port-of.ts'

const httpServer = createServer(
  handleRequests({
    next: (_request, response) => Promise.resolve(void response.writeHead(404).end()),
    trustProxy: false,
    dev: false,
    isOpen: () => true,
  }),
)
const close = await listen(httpServer, 0, '127.0.0.1')

const bare = bareServer()
const closeBare = await listen(bare.server, 0, '127.0.0.1')

function ports({ bareId }: { bareId: string }) {
  bare.keepFor(bareId)
  return { product: portOf(httpServer), baseline: portOf(bare.server) }
}

/** How many events a second one worker makes into touchpoints. */
async function takeIn({ seconds }: { seconds: number }): Promise<number> {
  const count = async () => {
    const [row] = await database()<{ done: number }[]>`
      select count(*)::int as done from raw_event where customer_id is not null`
    return row?.done ?? 0
  }
  const before = await count()
  const startedAt = performance.now()
  while (performance.now() - startedAt < seconds * 1000 && (await takeInPending()));
  const ms = performance.now() - startedAt
  return (((await count()) - before) / ms) * 1000
}

const handlers = { ...cpuMeter(), ports, insertDirectly, takeIn }
export type IngestServer = typeof handlers

answerParent(handlers, async () => {
  await Promise.all([close, closeBare].map((end) => end(() => Promise.resolve())))
  await closeDatabase()
})
