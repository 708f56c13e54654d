import { createServer } from 'node:http'
import { closeDatabase, database } from '#db/client.ts'
import type { NewRawEvent } from '#lib/ingest/raw-event.ts'
import { orderedId } from '#lib/ingest/ordered-id.ts'
import { takeInPending } from '#lib/ingest/take-in-pending.ts'
import { handleRequests } from '#lib/server/handle-requests.ts'
import { listen } from '#lib/server/listen.ts'
import { answerParent } from './answer-parent.ts'
import { cpuMeter } from './cpu-meter.ts'
import { callOf } from './ingest-calls.ts'
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

const AT_ONCE = 500
const SIDE_BY_SIDE = 2

/** The same rows and nothing else: five hundred a statement, one after the other on two connections. */
async function insertBare({ seconds, sourceId }: { seconds: number; sourceId: string }): Promise<number> {
  const until = performance.now() + seconds * 1000
  let rows = 0
  const one = async () => {
    while (performance.now() < until) {
      await insert(Array.from({ length: AT_ONCE }, (_, n) => rowOf(sourceId, n)))
      rows += AT_ONCE
    }
  }
  const startedAt = performance.now()
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, one))
  return (rows / (performance.now() - startedAt)) * 1000
}

function rowOf(sourceId: string, n: number): NewRawEvent {
  const id = orderedId()
  const at = new Date()
  const payload = callOf(id, n)
  const name = payload.event
  return {
    id,
    sourceId,
    messageId: id,
    type: 'track',
    name,
    receivedAt: at,
    at,
    timeFlag: null,
    payload,
    state: 'done',
    problem: null,
  }
}

const insert = (rows: readonly NewRawEvent[]) => database()`
  insert into raw_event (id, source_id, message_id, type, name, received_at, at, time_flag, payload, state)
  select id, "sourceId", "messageId", type, name, "receivedAt", at, "timeFlag", payload, state
  from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e (id uuid, "sourceId" uuid, "messageId" text, type text,
    name text, "receivedAt" timestamptz, at timestamptz, "timeFlag" text, payload jsonb, state text)`

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

const handlers = { ...cpuMeter(), port: () => portOf(httpServer), insertBare, takeIn }
export type IngestServer = typeof handlers

answerParent(handlers, async () => {
  await close(() => Promise.resolve())
  await closeDatabase()
})
