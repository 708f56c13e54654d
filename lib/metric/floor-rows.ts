import { database } from '#db/client.ts'
import type { PresenceState } from '#lib/agent/presence.ts'
import type { ConversationState } from '#lib/conversation/conversation.ts'

/** Of how many of its last conversations a queue's mean handle time is. */
export const HANDLE_SAMPLE = 50

/** What the floor counts of one conversation; times in microseconds, so that sums are exact. */
export interface FloorRow {
  id: string
  queueId: string
  customerName: string
  state: ConversationState
  assigneeId: string | null
  openedMicros: number
  assignedMicros: number | null
  endedMicros: number | null
  /** The line that it stands in, and since when; a warm transfer stands in another queue's while it is held. */
  lineQueueId: string | null
  waitingSince: Date | null
  handRaisedAt: Date | null
  resolvedBy: string | null
  resolvedQueueId: string | null
  completedAt: Date | null
  ratedAgentId: string | null
  ratedQueueId: string | null
  score: number | null
  answeredAt: Date | null
}

export interface PresenceRow {
  agentId: string
  state: PresenceState
  reason: string | null
  since: Date
  loadUnits: number
  capacityUnits: number
}

export interface QueueRow {
  id: string
  name: string
  teamId: string
  serviceLevelTarget: number
  serviceLevelMs: number
}

export interface PersonRow {
  id: string
  name: string
  isDisabled: boolean
  createdAt: Date
  queueIds: string[]
}

const columns = () => database()`
  c.id, c.queue_id as "queueId", k.name as "customerName", c.state, c.assignee_id as "assigneeId",
  (extract(epoch from c.opened_at) * 1000000)::float8 as "openedMicros",
  (extract(epoch from c.assigned_at) * 1000000)::float8 as "assignedMicros",
  (extract(epoch from c.ended_at) * 1000000)::float8 as "endedMicros",
  w.queue_id as "lineQueueId", w.since as "waitingSince", c.hand_raised_at as "handRaisedAt",
  r.agent_id as "resolvedBy", r.queue_id as "resolvedQueueId", r.completed_at as "completedAt",
  s.agent_id as "ratedAgentId", s.queue_id as "ratedQueueId", s.score, s.answered_at as "answeredAt"
  from conversation c join customer k on k.id = c.customer_id
    left join waiting w on w.conversation_id = c.id
    left join resolution r on r.conversation_id = c.id
    left join survey s on s.conversation_id = c.id`

export const loadRows = (ids: readonly string[]) => database()<FloorRow[]>`
  select ${columns()} where c.id = any(${[...ids]}::uuid[])`

/** All that counts on the floor of the day that began at `since`. */
export const loadRowsOfDay = (since: Date) => database()<FloorRow[]>`
  select ${columns()} where c.id in (
    select id from conversation where state in ('waiting','active','wrap_up','parked')
    union select o.id from queue q join conversation o on o.queue_id = q.id and o.opened_at >= ${since}
    union select d.conversation_id from queue q
      join resolution d on d.queue_id = q.id and d.completed_at >= ${since}
    union select a.conversation_id from queue q join survey a on a.queue_id = q.id and a.answered_at >= ${since})`

export const loadPresences = () => database()<PresenceRow[]>`
  select p.agent_id as "agentId", p.state, r.label as reason, p.since, p.load_units as "loadUnits",
    p.capacity_units as "capacityUnits"
  from presence p left join presence_reason r on r.id = p.reason_id`

export const loadFloorQueues = () => database()<QueueRow[]>`
  select id, name, team_id as "teamId", service_level_target as "serviceLevelTarget",
    service_level_ms as "serviceLevelMs"
  from queue where archived_at is null order by name`

/** Mean handle time of each queue's last conversations. */
export async function loadHandleTimes(queueIds: readonly string[]): Promise<[string, number | null][]> {
  const rows = await database()<{ queueId: string; handleMs: number | null }[]>`
    select q.id as "queueId", recent.handle_ms as "handleMs"
    from unnest(${[...queueIds]}::uuid[]) as q (id) cross join lateral (
      select avg(handle_ms)::float8 as handle_ms from (select handle_ms from resolution
        where queue_id = q.id order by completed_at desc limit ${HANDLE_SAMPLE}) last) recent`
  return rows.map(({ queueId, handleMs }) => [queueId, handleMs])
}

export const loadFloorPeople = () => database()<PersonRow[]>`
  select a.id, a.name, a.disabled_at is not null as "isDisabled", a.created_at as "createdAt",
    coalesce(array_agg(m.queue_id::text order by m.queue_id) filter (where m.queue_id is not null), '{}') as "queueIds"
  from agent a left join queue_member m on m.agent_id = a.id
  group by a.id order by a.name, a.id`
