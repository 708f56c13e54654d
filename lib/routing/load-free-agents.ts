import type { Tx } from '#db/client.ts'
import type { FreeAgent } from './candidate.ts'

const AT_MOST = 100

/**
 * Those who are available with room and could take of what waits, in their queues, by overflow or by name, idle longest
 * first. Their rows stay locked, so that what is chosen for them still fits when it is written; who is locked by
 * another router is left to it. Each condition is a set that is made once and hashed: a join, planned before there are
 * statistics, would go through all of it for each person.
 */
export async function lockFreeAgents(tx: Tx): Promise<FreeAgent[]> {
  return tx<FreeAgent[]>`
    with line as materialized (
      select q.id, first.since from queue q cross join lateral (
        select w.since from waiting w where w.queue_id = q.id and not w.reserved order by w.since limit 1) first),
    over as materialized (
      select o.to_queue_id, o.to_agent_id from line join queue_overflow o on o.queue_id = line.id
      where line.since <= now() - make_interval(secs => o.after_ms / 1000.0)),
    named as materialized (
      select to_agent_id as id from over where to_agent_id is not null
      union select preferred_agent_id from waiting where preferred_agent_id is not null and not reserved),
    reached as materialized (
      select id from line union select to_queue_id from over where to_queue_id is not null),
    free as materialized (
      select p.agent_id, p.capacity_units - p.load_units as free_units, p.idle_since from presence p
      where p.state = 'available' and p.disconnected_at is null and p.next_state is null
        and p.load_units < p.capacity_units and p.agent_id not in (select id from agent where disabled_at is not null)
        and (p.agent_id in (select id from named) or p.agent_id in (
          select m.agent_id from reached join queue_member m on m.queue_id = reached.id))
      order by p.idle_since, p.agent_id limit ${AT_MOST} for update of p skip locked)
    select f.agent_id as "agentId", f.free_units as "freeUnits", a.languages,
      (extract(epoch from now() - f.idle_since) * 1000)::float8 as "idleMs",
      array(select m.queue_id::text from queue_member m where m.agent_id = f.agent_id) as "queueIds",
      coalesce((select jsonb_object_agg(s.skill_id, s.level) from agent_skill s where s.agent_id = f.agent_id), '{}') as skills,
      coalesce((select jsonb_object_agg(channel, count) from (
        select c.channel, count(*)::int as count from (
          select id from conversation where assignee_id = f.agent_id and state in ('active','wrap_up')
          union select conversation_id from reservation where agent_id = f.agent_id and state = 'pending') h
        join conversation c on c.id = h.id group by c.channel) by_channel), '{}') as holding
    from free f join agent a on a.id = f.agent_id order by f.idle_since, f.agent_id`
}
