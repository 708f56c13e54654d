import type { Tx } from '#db/client.ts'

const KNOWN_FOR = '30 days'

/**
 * What a customer's wait is worth, and whom they know: the owner of their open case, else who helped them last, is
 * asked first for a while when they are here and work in this queue.
 */
export async function weighWaiting(tx: Tx, conversationId: string) {
  await tx`
    with here as (
      select c.id, c.customer_id, c.queue_id, q.value_class,
        (select r.id from recovery_case r where r.customer_id = c.customer_id and r.closed_at is null) as case_id
      from conversation c join queue q on q.id = c.queue_id where c.id = ${conversationId}),
    known as (
      select owner_id as agent_id, 1 as place, now() as met_at from here join recovery_case r on r.id = here.case_id
      union all
      (select r.agent_id, 2, r.completed_at from here join resolution r on r.customer_id = here.customer_id
        where r.completed_at > now() - ${KNOWN_FOR}::interval order by r.completed_at desc limit 1)),
    first as (
      select k.agent_id from known k join presence p on p.agent_id = k.agent_id
        join queue_member m on m.agent_id = k.agent_id and m.queue_id = (select queue_id from here)
      where p.state = 'available' and p.disconnected_at is null order by k.place limit 1),
    weighed as (
      select here.id, case when case_id is not null then 'complaint' else value_class end as value_class,
        (select agent_id from first) as agent_id from here),
    kept as (
      update conversation c set value_class = w.value_class, preferred_agent_id = w.agent_id from weighed w
      where c.id = w.id and (w.value_class <> c.value_class or w.agent_id is not null))
    update waiting t set value_class = w.value_class, preferred_agent_id = w.agent_id,
      preferred_until = case when w.agent_id is not null then
        now() + make_interval(secs => (select owner_hold_ms from routing_settings) / 1000.0) end
    from weighed w where t.conversation_id = w.id and (w.value_class <> t.value_class or w.agent_id is not null)`
}
