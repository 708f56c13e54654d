import { closeDatabase, database } from '#db/client.ts'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { loadTimeline } from '#lib/touchpoint/load-timeline.ts'
import type { Place } from './ground.ts'
import { loadProbes, PAGE, type Probe, READER } from './touchpoints.ts'

type Read = (probe: Probe) => Promise<number>

export interface HistorySides {
  product: Read
  baseline: Read
  first: Probe[]
  deep: Probe[]
}

/** The product's query with its permission and audit, and its bare SQL, both on the product's own pool. */
export async function openHistory(place: Place): Promise<HistorySides> {
  await closeDatabase()
  process.env.DATABASE_URL = place.appUrl
  const actor = await loadActor(READER.sessionId)
  if (!actor) throw new Error('The reader is not signed in.')
  return { product: readerOf(actor), baseline: readBare, ...(await loadProbes(database())) }
}

const readerOf = (actor: AgentActor) => async (probe: Probe) => {
  const { touchpoints } = await loadTimeline(actor, { ...probe, limit: PAGE })
  return touchpoints.length
}

async function readBare({ customerId, before }: Probe): Promise<number> {
  const sql = database()
  const rows = before
    ? await sql`
        select id, kind, department, channel, occurred_at, title, detail, actor_name, conversation_id from touchpoint
        where customer_id = ${customerId} and (occurred_at, id) < (${before.occurredAt}::timestamptz, ${before.id}::uuid)
        order by occurred_at desc, id desc limit ${PAGE}`
    : await sql`
        select id, kind, department, channel, occurred_at, title, detail, actor_name, conversation_id from touchpoint
        where customer_id = ${customerId} order by occurred_at desc, id desc limit ${PAGE}`
  return rows.length
}
