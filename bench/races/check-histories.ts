import { database } from '#db/client.ts'

interface Found {
  what: string
}

/** Every rule that a conversation's history must keep, looked at in the tables; what is broken, in words. */
export async function checkHistories(conversationIds: readonly string[]): Promise<string[]> {
  const ids = [...conversationIds]
  return [...(await checkOwners(ids)), ...(await checkLines(ids))]
}

async function checkOwners(ids: string[]): Promise<string[]> {
  const rows = await database()<Found[]>`
    with c as (select * from conversation where id = any(${ids}::uuid[])),
    held as (select conversation_id, agent_id, assigned_at, ended_at,
      lag(coalesce(ended_at, 'infinity')) over (partition by conversation_id order by assigned_at, id) as before
      from assignment where conversation_id = any(${ids}::uuid[])),
    line as (select e.conversation_id, e.seq, e.name, e.agent_id,
      lag(e.seq) over w as before
      from event e where e.conversation_id = any(${ids}::uuid[]) and e.seq is not null
      window w as (partition by e.conversation_id order by e.seq))
    select 'owner and assignment differ: ' || c.id as what from c
      left join assignment a on a.conversation_id = c.id and a.ended_at is null
      where c.state in ('active','wrap_up') and a.agent_id is distinct from c.assignee_id
    union all
    select 'an assignment without an owner: ' || c.id from c
      join assignment a on a.conversation_id = c.id and a.ended_at is null where c.state not in ('active','wrap_up')
    union all
    select 'two owners at one time: ' || conversation_id from held where before > assigned_at
    union all
    select 'a gap in the stream: ' || conversation_id from line where seq <> coalesce(before, 0) + 1
    union all
    select 'an owner whom no event names: ' || a.conversation_id from held a
      where not exists (select 1 from line l where l.conversation_id = a.conversation_id
        and l.name = 'conversation.assigned' and l.agent_id = a.agent_id)
    union all
    select 'more owners than events: ' || h.conversation_id from (
      select conversation_id, count(*) as owners from held group by conversation_id) h
      where owners <> (select count(*) from line l where l.conversation_id = h.conversation_id
        and l.name = 'conversation.assigned')`
  return rows.map(({ what }) => what)
}

async function checkLines(ids: string[]): Promise<string[]> {
  const rows = await database()<Found[]>`
    with c as (select * from conversation where id = any(${ids}::uuid[]))
    select 'waits and does not stand in line: ' || c.id from c
      where (c.state = 'waiting') and not exists (select 1 from waiting w where w.conversation_id = c.id)
    union all
    select 'stands in line and does not wait: ' || c.id from c join waiting w on w.conversation_id = c.id
      where c.state <> 'waiting' and not exists (
        select 1 from transfer t where t.conversation_id = c.id and t.state = 'pending')
    union all
    select 'reserved and no reservation, or the other way: ' || w.conversation_id from waiting w
      join c on c.id = w.conversation_id
      where w.reserved <> exists (
        select 1 from reservation r where r.conversation_id = w.conversation_id and r.state = 'pending')
    union all
    select 'two accepted reservations for one owner: ' || conversation_id from (
      select conversation_id, count(*) as accepted from reservation
      where conversation_id = any(${ids}::uuid[]) and state = 'accepted' group by conversation_id) r
      where accepted > (select count(*) from assignment a where a.conversation_id = r.conversation_id)`
  return rows.map(({ what }) => what)
}

/** Loads that differ from a recount of what is in hand and what is reserved. */
export async function checkLoads(): Promise<string[]> {
  const rows = await database()<Found[]>`
    select 'load ' || p.load_units || ' instead of ' || n.units || ': ' || p.agent_id as what
    from presence p cross join lateral (
      select coalesce((select sum(units) from conversation where assignee_id = p.agent_id and state in ('active','wrap_up')), 0)
        + coalesce((select sum(units) from reservation where agent_id = p.agent_id and state = 'pending'), 0) as units) n
    where p.load_units <> n.units`
  return rows.map(({ what }) => what)
}
