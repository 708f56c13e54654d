import { database } from '#db/client.ts'
import type { QueueTile } from './load-floor.ts'

type Row = Omit<QueueTile, 'oldestSince' | 'serviceLevel'> & {
  oldestSince: Date | null
  within: number
  short: number
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
      staff.members, staff.available, staff.at_capacity as "atCapacity"
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
    cross join lateral (
      select count(*)::int as members,
        count(*) filter (where p.state = 'available' and p.load_units < p.capacity_units)::int as available,
        count(*) filter (where p.state <> 'offline' and p.load_units >= p.capacity_units)::int as at_capacity
      from queue_member m join agent a on a.id = m.agent_id and a.disabled_at is null
        left join presence p on p.agent_id = m.agent_id
      where m.queue_id = q.id) staff
    where q.archived_at is null and (${floor.teamId}::uuid is null or q.team_id = ${floor.teamId}::uuid)
    order by q.name`
  return rows.map(({ within, short, oldestSince, ...row }) => {
    const counted = row.answered + row.abandoned - short
    const serviceLevel = counted > 0 ? within / counted : null
    return { ...row, oldestSince: oldestSince?.toISOString() ?? null, serviceLevel }
  })
}
