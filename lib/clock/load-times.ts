import type { Tx } from '#db/client.ts'
import type { OpenHours } from '#lib/queue/day-spans.ts'
import { keptHours, SCHEDULE_COLUMNS, type ScheduleRow } from '#lib/queue/kept-hours.ts'
import type { ClockPolicy, ConversationTimes, KeptClock, Stretch } from './clock.ts'
import type { ShownClock } from './plan-clocks.ts'
import { readTurns, type Said } from './read-turns.ts'

/** While a conversation goes on, only its last words matter. */
const LAST_WORDS = 200
const PARKS = ['conversation.parked', 'callback.booked']
const UNPARKS = [
  'conversation.woken',
  'callback.due',
  'conversation.assigned',
  'conversation.requeued',
  'conversation.released',
  'conversation.ended',
  'conversation.resolved',
  'conversation.abandoned',
  'conversation.merged',
]

interface Row extends ClockPolicy, ShownClock {
  customerId: string
  queueId: string
  assigneeId: string | null
  now: Date
  openedAt: Date
  answeredAt: Date | null
  firstReplyAt: Date | null
  replyDueSince: Date | null
  endedAt: Date | null
  isServed: boolean
  mergedAt: Date | null
  schedule: ScheduleRow | null
}

export interface LockedTimes {
  row: Row
  times: ConversationTimes
  hours: OpenHours | null
  kept: KeptClock[]
}

/** The conversation, locked, with all that its clocks follow from; `now` is the database's, as timers go by that. */
export async function lockTimes(tx: Tx, conversationId: string): Promise<LockedTimes | undefined> {
  const row = await lockRow(tx, conversationId)
  if (!row) return undefined
  const kept = await loadKept(tx, conversationId)
  const waits = await loadWaits(tx, conversationId, row, kept)
  const parked = await loadParked(tx, conversationId)
  const { openedAt, answeredAt, firstReplyAt, isServed } = row
  const times = { openedAt, answeredAt, firstReplyAt, endedAt: row.endedAt, isServed, ...waits, parked }
  return { row, times, hours: row.schedule ? keptHours(row.schedule) : null, kept }
}

async function lockRow(tx: Tx, conversationId: string): Promise<Row | undefined> {
  const [row] = await tx<Row[]>`
    select c.customer_id as "customerId", c.queue_id as "queueId", c.assignee_id as "assigneeId", now() as now,
      c.opened_at as "openedAt", c.assigned_at as "answeredAt", c.first_reply_at as "firstReplyAt",
      c.reply_due_since as "replyDueSince", c.state in ('wrap_up','resolved') as "isServed",
      case when c.state in ('wrap_up','resolved','abandoned') then coalesce(c.ended_at, c.resolved_at, c.last_message_at)
        when c.state = 'merged' then coalesce((select max(merged_at) from conversation_merge where source_id = c.id),
          c.ended_at, c.last_message_at) end as "endedAt",
      c.clock_kind as "clockKind", c.clock_warn_at as "clockWarnAt", c.clock_due_at as "clockDueAt",
      q.service_level_ms as "serviceLevelMs", q.first_reply_ms as "firstReplyMs", q.next_reply_ms as "nextReplyMs",
      q.resolution_ms as "resolutionMs", q.clocks_pause_parked as "pausesParked",
      (select to_jsonb(x) from (select ${tx.unsafe(SCHEDULE_COLUMNS)} from schedule s where s.id = q.schedule_id) x)
        as schedule
    from conversation c join queue q on q.id = c.queue_id where c.id = ${conversationId} for no key update of c`
  return row
}

const loadKept = (tx: Tx, conversationId: string) => tx<KeptClock[]>`
  select kind, state, started_at as "startedAt", warn_at as "warnAt", due_at as "dueAt", stopped_at as "stoppedAt",
    at_risk_at as "atRiskAt", breached_at as "breachedAt", elapsed_ms as "elapsedMs"
  from clock where conversation_id = ${conversationId}`

interface Waits {
  turns: Stretch[]
  waits: Stretch[]
}

/** Turns that have a verdict are left alone; over the whole thread is only looked when it has ended. */
async function loadWaits(
  tx: Tx,
  conversationId: string,
  row: Row,
  kept: readonly KeptClock[],
): Promise<Waits> {
  const going = row.endedAt || !row.firstReplyAt ? null : row.replyDueSince
  const turns = going ? [{ from: going, to: null }] : []
  const toClose = kept
    .filter(({ kind, stoppedAt }) => kind === 'next_reply' && !stoppedAt)
    .filter(({ startedAt }) => !going || startedAt.getTime() !== going.getTime())
  if (!row.endedAt && toClose.length === 0) return { turns, waits: [] }
  const said = await loadSaid(tx, conversationId, row.endedAt ? null : LAST_WORDS)
  const replied = (from: Date) => said.find(({ by, at }) => by === 'agent' && at >= from)?.at
  const closed = toClose
    .map(({ startedAt: from }) => ({ from, to: replied(from) ?? null }))
    .filter(({ to }) => to || row.endedAt)
  return { turns: [...closed, ...turns], waits: row.endedAt ? readTurns(said) : [] }
}

async function loadSaid(tx: Tx, conversationId: string, limit: number | null): Promise<Said[]> {
  const rows = await tx<Said[]>`
    select author_kind as by, sent_at as at from message where conversation_id = ${conversationId}
    order by seq desc limit ${limit}`
  return rows.toReversed()
}

/** What was parked already can be parked anew, for longer: one stretch. */
async function loadParked(tx: Tx, conversationId: string): Promise<Stretch[]> {
  const rows = await tx<Stretch[]>`
    select p.at as from, (
      select e.at from event e where e.conversation_id = p.conversation_id and e.seq > p.seq and e.name = any(${UNPARKS})
      order by e.seq limit 1) as to
    from event p where p.conversation_id = ${conversationId} and p.name in ${tx(PARKS)} order by p.seq`
  return rows.filter(({ to }, index) => index === 0 || rows[index - 1]?.to?.getTime() !== to?.getTime())
}
