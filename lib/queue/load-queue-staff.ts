import { database } from '#db/client.ts'
import type { QueueLoad } from './estimate-wait.ts'

export interface QueueStaff extends Omit<QueueLoad, 'ahead'> {
  available: boolean
}

/** Who is at work for the queue, what they could take of `units` each, and how long its conversations last. */
export async function loadQueueStaff(queueId: string, units: number): Promise<QueueStaff> {
  const [row] = await database()<(QueueStaff & { queueId: string })[]>`
    select
      coalesce(sum(greatest(0, (p.capacity_units - p.load_units) / ${units}::int))
        filter (where p.state = 'available'), 0)::int as "freeSlots",
      coalesce(sum(p.capacity_units / ${units}::int) filter (where p.state = 'available'), 0)::int as slots,
      count(*) filter (where p.state in ('available','busy','break')) > 0 as available,
      (select avg(handle_ms)::float8 from (
        select handle_ms from resolution where queue_id = ${queueId} and completed_at > now() - interval '30 days'
        order by completed_at desc limit 50) recent) as "handleMs"
    from queue_member m join presence p on p.agent_id = m.agent_id
      join agent a on a.id = m.agent_id and a.disabled_at is null
    where m.queue_id = ${queueId}`
  return row ?? { available: false, freeSlots: 0, slots: 0, handleMs: null }
}
