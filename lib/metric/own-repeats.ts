import type { Sql } from '#db/client.ts'
import { shrunk, type Share } from './measure.ts'

export interface OwnRepeats {
  /** Contacts in which the agent asked for what was on file. */
  today: Share
  weeks: Share
  /** Of the weeks, drawn towards the mean of the agent's queues as far as few contacts say little. */
  shrunk: number
}

interface Row {
  isToday: boolean
  isOwn: boolean
  of: number
  count: number
}

/** What an agent asked although it was told, of what they handled; beside it what is usual in their queues. */
export async function measureOwnRepeats(
  sql: Sql,
  { agentId, queueIds }: { agentId: string; queueIds: readonly string[] },
  from: Date,
  today: Date,
): Promise<OwnRepeats> {
  const rows = await sql<Row[]>`
    select r.completed_at >= ${today} as "isToday", r.agent_id = ${agentId} as "isOwn", count(*)::int as of,
      count(*) filter (where exists (select 1 from fact_repeat f where f.conversation_id = r.conversation_id
        and f.kind = 'asked' and f.agent_id = r.agent_id))::int as count
    from resolution r
    where (r.agent_id = ${agentId} or r.queue_id = any(${[...queueIds]}::uuid[])) and r.completed_at >= ${from}
    group by 1, 2`
  const add = (fits: (row: Row) => boolean): Share =>
    rows
      .filter(fits)
      .reduce((sum, { count, of }) => ({ count: sum.count + count, of: sum.of + of }), { count: 0, of: 0 })
  const all = add(({ isToday }) => !isToday)
  const weeks = add(({ isToday, isOwn }) => isOwn && !isToday)
  return {
    today: add(({ isToday, isOwn }) => isOwn && isToday),
    weeks,
    shrunk: shrunk(weeks, all.of === 0 ? 0 : all.count / all.of),
  }
}
