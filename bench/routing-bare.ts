import type { Sql } from 'postgres'

/** One waiting piece of work to the least loaded who has room, in one statement that can't give it twice. */
export async function assignBare(sql: Sql, queueId: string): Promise<boolean> {
  const rows = await sql`
    with work as (
      select conversation_id, units from waiting where queue_id = ${queueId} and not reserved
      order by since limit 1 for update skip locked),
    free as (
      select p.agent_id from queue_member m join presence p on p.agent_id = m.agent_id
      where m.queue_id = ${queueId} and p.state = 'available'
        and p.load_units + (select units from work) <= p.capacity_units
      order by p.load_units limit 1 for update of p skip locked),
    taken as (
      update waiting w set reserved = true from work, free where w.conversation_id = work.conversation_id returning 1),
    loaded as (
      update presence p set load_units = load_units + work.units from work, free where p.agent_id = free.agent_id)
    insert into reservation (id, conversation_id, agent_id, units, expires_at)
    select gen_random_uuid(), work.conversation_id, free.agent_id, work.units, now() + interval '20 s'
    from work, free, taken returning 1`
  return rows.length > 0
}
