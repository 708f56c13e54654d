import { database, type Sql, type Tx } from '#db/client.ts'
import { REPLAYED, type ReplayedName, type ReplayStep } from './replay-state.ts'

interface Row {
  name: ReplayedName
  at: Date
  conversationId: string | null
  queueId: string | null
  agentId: string | null
  subjectId: string | null
  state: string | null
  as: string | null
  openedAt: Date | null
  assignedAt: Date | null
}

interface Stretch {
  /** The snapshot of the database that the state before was read in. */
  after: string
  /** What an index finds first: nothing of the stretch was written before. */
  from: Date
  /** Only what the next snapshot had seen; null for all there is. */
  upTo: string | null
  limit: number
}

/** A transaction that was open when the snapshot was taken may have written this long before it. */
const SLACK = '2 minutes'

/** What moved the floor after a snapshot, in the order of the log. */
export async function readSteps(
  { after, from, upTo, limit }: Stretch,
  sql: Sql | Tx = database(),
): Promise<ReplayStep[]> {
  const rows = await sql<Row[]>`
    select e.name, e.at, e.conversation_id as "conversationId", e.queue_id as "queueId", e.agent_id as "agentId",
      e.subject_id as "subjectId", e.data->>'state' as state, e.data->>'as' as "as", c.opened_at as "openedAt",
      c.assigned_at as "assignedAt"
    from event e left join conversation c on c.id = e.conversation_id
    where e.at >= ${from}::timestamptz - ${SLACK}::interval
      and not pg_visible_in_snapshot(e.tx_id, ${after}::pg_snapshot)
      and (${upTo}::text is null or pg_visible_in_snapshot(e.tx_id, ${upTo}::text::pg_snapshot)) and e.name = any(${[...REPLAYED]})
    order by e.id limit ${limit}`
  return rows.map(toStep)
}

const given = <T>(value: T | null): T | undefined => value ?? undefined

const toStep = (row: Row): ReplayStep => ({
  name: row.name,
  at: row.at.getTime(),
  conversationId: given(row.conversationId),
  queueId: given(row.queueId),
  agentId: given(row.agentId),
  subjectId: given(row.subjectId),
  state: given(row.state),
  isSource: row.as === null ? undefined : row.as === 'source',
  openedAt: row.openedAt?.getTime(),
  assignedAt: row.assignedAt?.getTime(),
})
