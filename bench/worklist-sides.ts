import { closeDatabase, database } from '#db/client.ts'
import { countWaiting, loadMine, loadWaiting } from '#lib/conversation/load-work-rows.ts'
import type { Ground } from './ground.ts'
import { HELD, makeWork, WAITING } from './worklist-rows.ts'

/** An agent's list of work and the head of a queue's line, as the desk opens them. */
export interface Lists {
  agentId: string
  queueId: string
}

export const ROWS = HELD + WAITING

export async function openWorklists(ground: Ground, conversations: number) {
  const place = await ground.kept(`bench_worklist_${conversations}`, (made) => makeWork(made, conversations))
  await closeDatabase()
  process.env.DATABASE_URL = place.appUrl
  const probes = await database()<Lists[]>`
    select a.id as "agentId", q.id as "queueId" from (select id, row_number() over (order by id) as n from agent) a
    join (select id, row_number() over (order by id) as n from queue) q on q.n = 1 + a.n % 40 order by md5(a.id::text)`
  return { product: readProduct, baseline: readBare, probes, close: closeDatabase }
}

/** What the rooms of the lists are told when they are opened. */
async function readProduct({ agentId, queueId }: Lists): Promise<number> {
  const [mine, line, count] = await Promise.all([
    loadMine(agentId),
    loadWaiting(queueId, WAITING),
    countWaiting(queueId),
  ])
  return count === WAITING ? mine.length + line.length : 0
}

/** Keyset pages of the same conversations with name, unread, clocks and last message, and no more. */
async function readBare({ agentId, queueId }: Lists): Promise<number> {
  const sql = database()
  const columns = sql`
    c.id, c.customer_id, k.name, c.channel, c.queue_id, c.state, c.assignee_id, c.subject, c.preview, c.preview_from,
    c.unread, c.opened_at, c.waiting_since, c.reply_due_since, c.last_message_at, c.clock_kind, c.clock_warn_at,
    c.clock_due_at, c.seq`
  const [mine, line] = await Promise.all([
    sql`select ${columns} from conversation c join customer k on k.id = c.customer_id
      where c.assignee_id = ${agentId} and c.state in ('active','wrap_up')
      order by c.last_message_at desc limit ${WAITING}`,
    sql`select ${columns} from waiting w join conversation c on c.id = w.conversation_id
      join customer k on k.id = c.customer_id
      where w.queue_id = ${queueId} order by w.since, w.conversation_id limit ${WAITING}`,
  ])
  return mine.length + line.length
}
