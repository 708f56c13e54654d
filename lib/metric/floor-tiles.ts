import { database } from '#db/client.ts'
import type { QueueTile } from './load-floor.ts'

type Row = Omit<QueueTile, 'oldestSince' | 'serviceLevel'> & {
  oldestSince: Date | null
  within: number
  short: number
}

/**
 * Today's figures of each queue. Service level = answered within the target / (offered − abandoned within 5 s),
 * offered = answered + abandoned (DECISIONS 6).
 */
export async function loadQueueTiles(teamId: string | null): Promise<QueueTile[]> {
  const rows = await database()<Row[]>`
    select q.id, q.name, q.service_level_target as "serviceLevelTarget", q.service_level_ms as "serviceLevelMs",
      w.waiting, w.oldest as "oldestSince", c.answered, c.within, c.short, c.abandoned, c.active,
      c.wrap_up as "inWrapUp", c.answer_ms as "averageAnswerMs", m.members, m.available, m.at_capacity as "atCapacity"
    from queue q
    cross join lateral (select count(*)::int as waiting, min(since) as oldest from waiting where queue_id = q.id) w
    cross join lateral (
      select count(*) filter (where assigned_at is not null)::int as answered,
        count(*) filter (where assigned_at - opened_at <= make_interval(secs => q.service_level_ms / 1000.0))::int as within,
        count(*) filter (where state = 'abandoned')::int as abandoned,
        count(*) filter (where state = 'abandoned' and ended_at - opened_at < interval '5 s')::int as short,
        count(*) filter (where state = 'active')::int as active,
        count(*) filter (where state = 'wrap_up')::int as wrap_up,
        (avg(extract(epoch from assigned_at - opened_at)) * 1000)::int as answer_ms
      from conversation where queue_id = q.id and opened_at >= date_trunc('day', now() at time zone 'utc') at time zone 'utc') c
    cross join lateral (
      select count(*)::int as members, count(*) filter (where p.state = 'available')::int as available,
        count(*) filter (where p.state <> 'offline' and p.load_units >= p.capacity_units)::int as at_capacity
      from queue_member qm left join presence p on p.agent_id = qm.agent_id where qm.queue_id = q.id) m
    where q.archived_at is null and (${teamId}::uuid is null or q.team_id = ${teamId}::uuid)
    order by q.name`
  return rows.map(({ within, short, oldestSince, ...row }) => {
    const counted = row.answered + row.abandoned - short
    const serviceLevel = counted > 0 ? within / counted : null
    return { ...row, oldestSince: oldestSince?.toISOString() ?? null, serviceLevel }
  })
}
