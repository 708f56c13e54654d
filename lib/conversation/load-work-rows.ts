import { database, type Sql } from '#db/client.ts'
import type { ConversationState } from './conversation.ts'
import type { ConversationView, WorkRow } from './views.ts'

interface Row extends Omit<
  ConversationView,
  | 'openedAt'
  | 'waitingSince'
  | 'replyDueSince'
  | 'lastMessageAt'
  | 'clockWarnAt'
  | 'clockDueAt'
  | 'handRaisedAt'
  | 'parkedAt'
  | 'wakeAt'
  | 'wrapUpUntil'
> {
  state: ConversationState
  openedAt: Date
  waitingSince: Date | null
  replyDueSince: Date | null
  lastMessageAt: Date
  clockWarnAt: Date | null
  clockDueAt: Date | null
  handRaisedAt: Date | null
  parkedAt: Date | null
  wakeAt: Date | null
  wrapUpUntil: Date | null
}

/** Those who watch are named where the policy lets them be seen. */
const participants = (sql: Sql) => sql`
  coalesce((select jsonb_agg(jsonb_build_object('agentId', p.agent_id, 'name', pa.name, 'role', p.role) order by p.joined_at)
    from participant p join agent pa on pa.id = p.agent_id where p.conversation_id = c.id and p.left_at is null
      and (p.role <> 'watching' or coalesce((select watch_visible from routing_settings where id = 1), true))), '[]')`

const transfer = (sql: Sql) => sql`
  (select jsonb_build_object('kind', t.kind, 'state', t.state, 'toName', coalesce(ta.name, tq.name))
    from transfer t left join agent ta on ta.id = coalesce(t.accepted_by, t.to_agent_id) left join queue tq on tq.id = t.to_queue_id
    where t.conversation_id = c.id and (t.state = 'pending'
      or (t.state = 'accepted' and t.accepted_by = c.assignee_id and t.acknowledged_at is null))
    order by t.created_at desc limit 1)`

const rowColumns = (sql: Sql) => sql`
  c.id, c.customer_id as "customerId", k.name as "customerName", k.tier, c.channel, c.queue_id as "queueId",
  q.name as "queueName", c.state, c.assignee_id as "assigneeId", a.name as "assigneeName", c.units, c.subject, c.preview,
  c.preview_from as "previewFrom", c.unread, c.opened_at as "openedAt", c.waiting_since as "waitingSince",
  c.reply_due_since as "replyDueSince", c.last_message_at as "lastMessageAt", c.ended_by as "endedBy",
  exists (select 1 from recovery_case r where r.customer_id = c.customer_id and r.closed_at is null) as "hasOpenCase",
  c.clock_kind as "clockKind", c.clock_warn_at as "clockWarnAt", c.clock_due_at as "clockDueAt",
  c.seq, c.customer_delivered_seq as "customerDeliveredSeq", c.customer_read_seq as "customerReadSeq",
  q.service_level_ms as "serviceLevelMs", q.wrap_up_required as "wrapUpRequired",
  c.merged_into_id as "mergedIntoId", c.wrap_up_until as "wrapUpUntil", q.wrap_up_extendable as "wrapUpExtendable",
  exists (select 1 from identifier i where i.customer_id = c.customer_id and i.verified_by is not null) as verified,
  c.hand_raised_at as "handRaisedAt", c.parked_at as "parkedAt", c.wake_at as "wakeAt",
  ${participants(sql)} as participants, ${transfer(sql)} as transfer`

const rowJoins = (sql: Sql) => sql`
  join customer k on k.id = c.customer_id join queue q on q.id = c.queue_id left join agent a on a.id = c.assignee_id`

/** List rows and headers of these conversations, in no order. */
export async function loadConversations(ids: readonly string[]): Promise<ConversationView[]> {
  const sql = database()
  const rows = await sql<Row[]>`
    select ${rowColumns(sql)} from conversation c ${rowJoins(sql)} where c.id = any(${[...ids]}::uuid[])`
  return rows.map(toView)
}

/** Where a conversation stands, which says who sees its row. */
export type WorkPlace = Pick<ConversationView, 'id' | 'state' | 'queueId' | 'assigneeId'>

export const loadPlaces = async (ids: readonly string[]): Promise<WorkPlace[]> => database()<WorkPlace[]>`
  select id, state, queue_id as "queueId", assignee_id as "assigneeId" from conversation
  where id = any(${[...ids]}::uuid[])`

/** Open conversations that an agent owns. */
export async function loadMine(agentId: string): Promise<WorkRow[]> {
  const sql = database()
  const rows = await sql<Row[]>`
    select ${rowColumns(sql)} from conversation c ${rowJoins(sql)}
    where c.assignee_id = ${agentId} and c.state in ('active','wrap_up') order by c.last_message_at desc limit 1000`
  return rows.map(toView)
}

/** The head of a queue's line, oldest first. */
export async function loadWaiting(queueId: string, limit: number): Promise<WorkRow[]> {
  const sql = database()
  const rows = await sql<Row[]>`
    select ${rowColumns(sql)} from (
      select conversation_id, since from waiting where queue_id = ${queueId}
      order by since, conversation_id limit ${limit}) w
    join conversation c on c.id = w.conversation_id and c.state = 'waiting' ${rowJoins(sql)} order by w.since, c.id`
  return rows.map(toView)
}

export async function countWaiting(queueId: string): Promise<number> {
  const [row] = await database()<{ count: number }[]>`
    select count(*)::int as count from waiting where queue_id = ${queueId}`
  return row?.count ?? 0
}

const toView = (row: Row): ConversationView => ({
  ...row,
  openedAt: row.openedAt.toISOString(),
  waitingSince: row.waitingSince?.toISOString() ?? null,
  replyDueSince: row.replyDueSince?.toISOString() ?? null,
  lastMessageAt: row.lastMessageAt.toISOString(),
  clockWarnAt: row.clockWarnAt?.toISOString() ?? null,
  clockDueAt: row.clockDueAt?.toISOString() ?? null,
  handRaisedAt: row.handRaisedAt?.toISOString() ?? null,
  parkedAt: row.parkedAt?.toISOString() ?? null,
  wakeAt: row.wakeAt?.toISOString() ?? null,
  wrapUpUntil: row.wrapUpUntil?.toISOString() ?? null,
})
