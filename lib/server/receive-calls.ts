import type { IncomingMessage, ServerResponse } from 'node:http'
import { bytesOf, type CallDoor } from '#lib/ingest/call.ts'
import type { JsonObject } from '#lib/ingest/clean-json.ts'
import { ringIngest } from '#lib/ingest/doorbell.ts'
import { GroupCommit } from '#lib/ingest/group-commit.ts'
import { KeyRing, type KnownSource } from '#lib/ingest/key-ring.ts'
import { parseCall } from '#lib/ingest/parse-call.ts'
import { readCalls } from '#lib/ingest/read-calls.ts'
import { answer } from '#lib/door.ts'
import { HTTP_STATUS, Problem, type ProblemView } from '#lib/problem.ts'
import type { RawHandler } from './raw-routes.ts'
import { readBody } from './read-body.ts'
import { sendJson } from './send-json.ts'

const keys = new KeyRing()
const group = new GroupCommit(ringIngest)

/** One door of the HTTP tracking API: what it answers "success" to is durable. */
export const receiveCalls =
  (door: CallDoor): RawHandler =>
  async (request, response) => {
    allowAnyPage(response)
    const result = await answer(() => keep(request, door))
    if (result.ok) return sendJson(response, 200, { success: true })
    refuse(request, response, result.problem)
  }

async function keep(request: IncomingMessage, door: CallDoor) {
  const receivedAt = new Date()
  const named = await namedByHeader(request)
  const bytes = await readBody(request, bytesOf(door))
  const body = parseCall(bytes)
  const { sourceId } = named ?? (await namedByBody(body))
  await group.add(readCalls(body, { door, sourceId, receivedAt }), bytes.length)
}

const stranger = () => new Problem('signed_out', 'The write key is unknown, revoked, or missing.')

/** A wrong key is refused before the body is read. */
async function namedByHeader(request: IncomingMessage): Promise<KnownSource | null> {
  const packed = /^basic\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (!packed) return null
  const key = Buffer.from(packed, 'base64').toString('utf8').split(':', 1)[0] ?? ''
  const source = await keys.find(key)
  if (!source) throw stranger()
  return source
}

async function namedByBody({ writeKey }: JsonObject): Promise<KnownSource> {
  const source = typeof writeKey === 'string' ? await keys.find(writeKey) : null
  if (!source) throw stranger()
  return source
}

/** Any page may send with its key, as with every tracking API; no cookie of ours is read here. */
export function allowAnyPage(response: ServerResponse) {
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader('cross-origin-resource-policy', 'cross-origin')
}

export const answerPreflight: RawHandler = (_request, response) => {
  allowAnyPage(response)
  response.writeHead(204, {
    'access-control-allow-methods': 'POST, OPTIONS',
    'access-control-allow-headers': 'authorization, content-type, content-encoding',
    'access-control-max-age': '86400',
  })
  response.end()
}

const LET_BY_MS = 5_000

function refuse(request: IncomingMessage, response: ServerResponse, { code, message, field }: ProblemView) {
  if (code === 'unavailable') response.setHeader('retry-after', '1')
  if (!request.complete) letBy(request)
  sendJson(response, HTTP_STATUS[code], { success: false, code, message, ...(field ? { field } : {}) })
}

/**
 * What is still being sent is let by unread for a while. The connection is not closed with the answer: else who
 * sends on would see it break, and no answer.
 */
function letBy(request: IncomingMessage) {
  request.resume()
  const timer = setTimeout(() => request.destroy(), LET_BY_MS)
  for (const over of ['end', 'close']) request.once(over, () => clearTimeout(timer))
}
