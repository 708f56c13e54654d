import { database } from '#db/client.ts'
import { pgCode } from '#lib/verb.ts'
import type { NewRawEvent } from './raw-event.ts'

const AT_ONCE = 500

/** Keeps what arrived, each messageId of a source once. It is durable when this returns. */
export async function writeRawEvents(events: readonly NewRawEvent[]): Promise<void> {
  for (let at = 0; at < events.length; at += AT_ONCE) await writeTogether(events.slice(at, at + AT_ONCE))
}

async function writeTogether(events: readonly NewRawEvent[]): Promise<void> {
  try {
    await insert(events)
  } catch (error) {
    if (!isRefused(error)) throw error
    await writeApart(events)
  }
}

/** The database refuses one of them: the others are written without it, and it as the text that it is. */
async function writeApart(events: readonly NewRawEvent[]): Promise<void> {
  const [only] = events
  if (events.length === 1 && only) return insert([quarantined(only)])
  const half = Math.ceil(events.length / 2)
  await writeTogether(events.slice(0, half))
  await writeTogether(events.slice(half))
}

/** Data that can't be stored (class 22), or that is too large to be (class 54). */
const isRefused = (error: unknown) => /^(22|54)/.test(pgCode(error))

const quarantined = (event: NewRawEvent): NewRawEvent => ({
  ...event,
  name: null,
  payload: { text: JSON.stringify(JSON.stringify(event.payload)) },
  state: 'quarantined',
  problem: 'The database can’t keep a value in it; its text is kept instead.',
})

/** One statement of one shape however many there are, so that it is planned once. */
async function insert(events: readonly NewRawEvent[]) {
  const sql = database()
  await sql`
    insert into raw_event (id, source_id, message_id, type, name, received_at, at, time_flag, payload, state, problem)
    select id, "sourceId", "messageId", type, name, "receivedAt", at, "timeFlag", payload, state, problem
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as e (id uuid, "sourceId" uuid, "messageId" text, type text,
      name text, "receivedAt" timestamptz, at timestamptz, "timeFlag" text, payload jsonb, state text, problem text)
    on conflict (source_id, message_id) do nothing`
}
