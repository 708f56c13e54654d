import { database } from '#db/client.ts'
import { HANDLED, type QueueLoad } from './estimate-wait.ts'

export interface QueueStaff extends Omit<QueueLoad, 'ahead'> {
  available: boolean
}

const WAITED = 200
const ENOUGH_GONE = 5

/** Who is at work for the queue, what they could take of `units` each, and how long its conversations last. */
export async function loadQueueStaff(queueId: string, units: number): Promise<QueueStaff> {
  const [row] = await database()<(QueueStaff & { queueId: string })[]>`
    select
      coalesce(sum(greatest(0, (p.capacity_units - p.load_units) / ${units}::int))
        filter (where p.state = 'available' and p.disconnected_at is null), 0)::int as "freeSlots",
      coalesce(sum(p.capacity_units / ${units}::int) filter (where p.state = 'available' and p.disconnected_at is null), 0)::int as slots,
      count(*) filter (where p.state in ('available','busy','break')) > 0 as available,
      (select avg(handle_ms + wrap_up_ms)::float8 from (
        select handle_ms, wrap_up_ms from resolution where queue_id = ${queueId} and completed_at > now() - interval '30 days'
        order by completed_at desc limit ${HANDLED}) recent) as "handleMs",
      (select sum(extract(epoch from coalesce(assigned_at, ended_at, now()) - opened_at) * 1000)::float8
          / nullif(count(*) filter (where state = 'abandoned'), 0)
        from (select state, opened_at, assigned_at, ended_at from conversation
          where queue_id = ${queueId} and channel = 'chat' order by opened_at desc limit ${WAITED}) c
        having count(*) filter (where state = 'abandoned') >= ${ENOUGH_GONE}) as "patienceMs"
    from queue_member m join presence p on p.agent_id = m.agent_id
      join agent a on a.id = m.agent_id and a.disabled_at is null
    where m.queue_id = ${queueId}`
  return row ?? { available: false, freeSlots: 0, slots: 0, handleMs: null, patienceMs: null }
}
