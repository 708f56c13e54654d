import { database } from '#db/client.ts'
import { CHAT_UNITS } from '#lib/conversation/conversation.ts'
import { estimateWait } from '#lib/queue/estimate-wait.ts'
import { HANDLE_SAMPLE } from './floor-rows.ts'
import type { QueueTile } from './load-floor.ts'
import { serviceLevelOf } from './measure.ts'

type Row = Omit<QueueTile, 'oldestSince' | 'serviceLevel' | 'estimatedWait'> & {
  oldestSince: Date | null
  within: number
  short: number
  freeSlots: number
  slots: number
  handleMs: number | null
}

/**
 * Figures of each queue for conversations opened since `since`; what is open now counts whenever it was opened.
 * Service level = answered within the target / (offered − abandoned within 5 s),
 * offered = answered + abandoned (DECISIONS 6).
 */
export async function loadQueueTiles(floor: { teamId: string | null; since: Date }): Promise<QueueTile[]> {
  const rows = await database()<Row[]>`
    select q.id, q.name, q.service_level_target as "serviceLevelTarget", q.service_level_ms as "serviceLevelMs",
      w.waiting, w.oldest as "oldestSince", today.answered, today.within, today.short, today.abandoned,
      today.answer_ms as "averageAnswerMs", open.active, open.wrap_up as "inWrapUp",
      staff.members, staff.available, staff.at_capacity as "atCapacity",
      staff.free_slots as "freeSlots", staff.slots, recent.handle_ms as "handleMs"
    from queue q
    cross join lateral (select count(*)::int as waiting, min(since) as oldest from waiting where queue_id = q.id) w
    cross join lateral (
      select count(*) filter (where state = 'active')::int as active,
        count(*) filter (where state = 'wrap_up')::int as wrap_up
      from conversation where queue_id = q.id and state in ('active','wrap_up')) open
    cross join lateral (
      select count(assigned_at)::int as answered,
        count(*) filter (where assigned_at <= opened_at + make_interval(secs => q.service_level_ms / 1000.0))::int as within,
        count(*) filter (where state = 'abandoned')::int as abandoned,
        count(*) filter (where state = 'abandoned' and ended_at < opened_at + interval '5 s')::int as short,
        (avg(extract(epoch from assigned_at - opened_at)) * 1000)::int as answer_ms
      from conversation where queue_id = q.id and opened_at >= ${floor.since}) today
    ${staffing()}
    where q.archived_at is null and (${floor.teamId}::uuid is null or q.team_id = ${floor.teamId}::uuid)
    order by q.name`
  return rows.map(({ within, short, oldestSince, freeSlots, slots, handleMs, ...row }) => ({
    ...row,
    oldestSince: oldestSince?.toISOString() ?? null,
    serviceLevel: serviceLevelOf({ ...row, within, short }),
    estimatedWait: estimateWait({ ahead: row.waiting, freeSlots, slots, handleMs }),
  }))
}

/** Who works in the queue, what they could take, and how long its last conversations took. */
const staffing = () => database()`
    cross join lateral (
      select count(*)::int as members,
        count(*) filter (where p.state = 'available' and p.load_units < p.capacity_units)::int as available,
        count(*) filter (where p.state <> 'offline' and p.load_units >= p.capacity_units)::int as at_capacity,
        coalesce(sum(greatest(0, p.capacity_units - p.load_units) / ${CHAT_UNITS}::int)
          filter (where p.state = 'available'), 0)::int as free_slots,
        coalesce(sum(p.capacity_units / ${CHAT_UNITS}::int) filter (where p.state = 'available'), 0)::int as slots
      from queue_member m join agent a on a.id = m.agent_id and a.disabled_at is null
        left join presence p on p.agent_id = m.agent_id
      where m.queue_id = q.id) staff
    cross join lateral (
      select avg(handle_ms)::float8 as handle_ms from (select handle_ms from resolution
        where queue_id = q.id order by completed_at desc limit ${HANDLE_SAMPLE}) last) recent`
