import { createHash } from 'node:crypto'
import { Problem } from '#lib/problem.ts'
import { BATCH_CALLS, type CallDoor, isCallType } from './call.ts'
import { cleanJson, isObject, type Json, type JsonObject } from './clean-json.ts'
import { eventTime } from './event-time.ts'
import { orderedId } from './ordered-id.ts'
import type { NewRawEvent } from './raw-event.ts'

export interface Arrival {
  door: CallDoor
  sourceId: string
  receivedAt: Date
}

const LONGEST_MESSAGE_ID = 200
const LONGEST_NAME = 200

/** The calls in a body, ready to be kept: one that can't be read is kept in quarantine beside the others. */
export function readCalls(body: JsonObject, arrival: Arrival): NewRawEvent[] {
  const { door } = arrival
  if (door !== 'batch' && door !== 'import') return [readCall(body, body, door, arrival)]
  const { batch } = body
  if (!Array.isArray(batch)) throw new Problem('invalid', '"batch" must be a list of calls.', 'batch')
  if (batch.length > BATCH_CALLS)
    throw new Problem(
      'too_large',
      `A batch holds at most ${BATCH_CALLS.toLocaleString('en')} calls.`,
      'batch',
    )
  return batch.map((item) =>
    isObject(item) ? readCall(item, body, item.type, arrival) : unreadable(item, arrival),
  )
}

function readCall(item: JsonObject, body: JsonObject, type: Json | undefined, arrival: Arrival): NewRawEvent {
  const { sourceId, receivedAt, door } = arrival
  const sentAt = item.sentAt ?? body.sentAt
  fillIn(item, body)
  const timestamp = item.timestamp ?? item.originalTimestamp
  const { at, flag } = eventTime({ receivedAt, sentAt: door === 'import' ? undefined : sentAt, timestamp })
  const payload = cleaned(item)
  return {
    id: orderedId(),
    sourceId,
    messageId: messageIdOf(item.messageId),
    type: isCallType(type) ? type : 'unknown',
    name: nameOf(payload),
    receivedAt,
    at,
    timeFlag: flag,
    payload,
    state: isCallType(type) ? 'pending' : 'quarantined',
    problem: isCallType(type)
      ? null
      : 'Its "type" is none of identify, track, page, screen, group and alias.',
  }
}

/** What its batch says for all, and never a key: the parsed body is ours to change, and copying it would cost more. */
function fillIn(item: JsonObject, body: JsonObject) {
  if (Object.hasOwn(item, 'writeKey')) delete item.writeKey
  item.context ??= body.context ?? {}
  item.integrations ??= body.integrations ?? {}
  if (body.sentAt !== undefined) item.sentAt ??= body.sentAt
}

function cleaned(value: JsonObject): JsonObject {
  const clean = cleanJson(value)
  return isObject(clean) ? clean : {}
}

const unreadable = (value: Json, { sourceId, receivedAt }: Arrival): NewRawEvent => ({
  id: orderedId(),
  sourceId,
  messageId: messageIdOf(undefined),
  type: 'unknown',
  name: null,
  receivedAt,
  at: receivedAt,
  timeFlag: null,
  payload: { value: cleanJson(value) },
  state: 'quarantined',
  problem: 'A call must be an object.',
})

/** One that is missing is made: such a call can't be told from its repetition. */
function messageIdOf(value: Json | undefined): string {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : ''
  if (!text) return `made-${orderedId()}`
  const isPlain = text.length <= LONGEST_MESSAGE_ID && cleanJson(text) === text
  return isPlain ? text : `sha256-${createHash('sha256').update(text).digest('hex')}`
}

function nameOf({ event, name, properties }: JsonObject): string | null {
  const titles = isObject(properties) ? [properties.name, properties.title, properties.path] : []
  const said = [event, name, ...titles].find((each) => typeof each === 'string' && each.trim() !== '')
  return typeof said === 'string' ? said.trim().slice(0, LONGEST_NAME) : null
}
