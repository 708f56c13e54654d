import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { database } from '#db/client.ts'
import { orderedId } from '#lib/ingest/ordered-id.ts'
import type { NewRawEvent } from '#lib/ingest/raw-event.ts'
import { callOf } from './ingest-calls.ts'

const AT_ONCE = 500
const SIDE_BY_SIDE = 2

type Call = ReturnType<typeof callOf>

interface Waiting {
  calls: readonly Call[]
  done: () => void
}

/** The same requests with nothing between their parsing and the insert: no keys, limits, cleaning, clocks or quarantine. */
export function bareServer() {
  let sourceId = ''
  let waiting: Waiting[] = []
  let writing = 0
  const write = async () => {
    writing += 1
    while (waiting.length > 0) {
      const taken = takeFrom(waiting)
      waiting = waiting.slice(taken.length)
      await insert(taken.flatMap(({ calls }) => calls.map((call) => rowOf(sourceId, call))))
      for (const { done } of taken) done()
    }
    writing -= 1
  }
  const keep = async (request: IncomingMessage, response: ServerResponse) => {
    const calls = callsOf(await text(request))
    const done = () => void response.setHeader('content-type', 'application/json').end('{"success":true}')
    waiting.push({ calls, done })
    if (writing < SIDE_BY_SIDE) void write()
  }
  const server = createServer((request, response) => void keep(request, response))
  return { server, keepFor: (id: string) => (sourceId = id) }
}

/** As many whole requests as make one statement. */
function takeFrom(waiting: readonly Waiting[]): Waiting[] {
  let count = 0
  const over = waiting.findIndex(({ calls }, at) => (count += calls.length) > AT_ONCE && at > 0)
  return over < 0 ? [...waiting] : waiting.slice(0, over)
}

/** What our own sender made is taken for what it is. */
const isBatch = (parsed: unknown): parsed is { batch: Call[] } =>
  typeof parsed === 'object' && parsed !== null && 'batch' in parsed && Array.isArray(parsed.batch)

function callsOf(body: string): Call[] {
  const parsed: unknown = JSON.parse(body)
  if (!isBatch(parsed)) throw new Error('The sender sent no batch.')
  return parsed.batch
}

/** The same rows and nothing else: five hundred a statement, one after the other on two connections. */
export async function insertDirectly({ seconds, sourceId }: { seconds: number; sourceId: string }) {
  const until = performance.now() + seconds * 1000
  let rows = 0
  const one = async () => {
    while (performance.now() < until) {
      await insert(Array.from({ length: AT_ONCE }, (_, n) => rowOf(sourceId, callOf(orderedId(), n))))
      rows += AT_ONCE
    }
  }
  const startedAt = performance.now()
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, one))
  return (rows / (performance.now() - startedAt)) * 1000
}

function rowOf(sourceId: string, call: Call): NewRawEvent {
  const at = new Date()
  const { messageId, event: name } = call
  const told = { id: orderedId(), sourceId, messageId, type: 'track', name, receivedAt: at, at } as const
  return { ...told, timeFlag: null, payload: call, state: 'pending', problem: null }
}

const insert = (rows: readonly NewRawEvent[]) => database()`
  insert into raw_event (id, source_id, message_id, type, name, received_at, at, time_flag, payload, state)
  select id, "sourceId", "messageId", type, name, "receivedAt", at, "timeFlag", payload, state
  from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e (id uuid, "sourceId" uuid, "messageId" text, type text,
    name text, "receivedAt" timestamptz, at timestamptz, "timeFlag" text, payload jsonb, state text)`
