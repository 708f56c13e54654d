import { database } from '#db/client.ts'

/** Each gives the ids of what breaks it. */
const RULES: Record<string, string> = {
  'one owner, the one who is written on it': `select c.id as id from conversation c where
  (select coalesce(array_agg(a.agent_id), '{}') from assignment a where a.conversation_id = c.id and a.ended_at is null)
    <> case when c.state in ('active','wrap_up') then array[c.assignee_id] else '{}' end`,
  'load is what is held, within capacity': `select p.agent_id as id from presence p where p.load_units > p.capacity_units
  or p.load_units <> (select coalesce(sum(c.units), 0) from conversation c
      where c.assignee_id = p.agent_id and c.state in ('active','wrap_up'))
    + (select coalesce(sum(r.units), 0) from reservation r where r.agent_id = p.agent_id and r.state = 'pending')`,
  'an owner, a place in line or a timer': `select c.id as id from conversation c where
  (c.state = 'waiting' and not exists (select 1 from waiting w where w.conversation_id = c.id and w.queue_id = c.queue_id))
  or (c.state in ('active','wrap_up') and c.assignee_id is null)
  or (c.state = 'parked' and not exists (select 1 from timer t where t.subject_id = c.id and t.kind = 'conversation.wake'))`,
  'in line only while it waits or is handed over warmly': `select w.conversation_id as id from waiting w
  join conversation c on c.id = w.conversation_id where c.state <> 'waiting' and not (c.state = 'active'
    and exists (select 1 from transfer t where t.conversation_id = c.id and t.state = 'pending' and t.kind = 'warm'))`,
  'marked as reserved when it is': `select w.conversation_id as id from waiting w where w.reserved <> exists (
  select 1 from reservation r where r.conversation_id = w.conversation_id and r.state = 'pending')`,
  'held only while it waits or is handed over': `select r.conversation_id as id from reservation r
  join conversation c on c.id = r.conversation_id where r.state = 'pending' and c.state <> 'waiting' and not exists (
    select 1 from transfer t where t.conversation_id = c.id and t.state = 'pending' and t.kind = 'warm')`,
  'a pending transfer is on its way to somebody': `select t.conversation_id as id from transfer t
  join conversation c on c.id = t.conversation_id where t.state = 'pending' and not case t.kind
    when 'cold' then c.state = 'waiting' else c.state = 'active' and (
      exists (select 1 from waiting w where w.conversation_id = c.id)
      or exists (select 1 from reservation r where r.conversation_id = c.id and r.state = 'pending')) end`,
  'merged into one that is there, and only then': `select c.id as id from conversation c
  where (c.state = 'merged') <> (c.merged_into_id is not null) or (c.state = 'merged') <> exists (
    select 1 from conversation_merge m where m.source_id = c.id and m.target_id = c.merged_into_id and m.split_at is null)`,
  'a hand is raised by who answers': `select c.id as id from conversation c
  where c.hand_raised_at is not null and c.state <> 'active'`,
  'a timer to wake only what is parked': `select t.subject_id as id from timer t join conversation c on c.id = t.subject_id
  where t.kind = 'conversation.wake' and c.state <> 'parked'`,
  'a dense seq': `select c.id as id from conversation c where c.seq <> (
  select count(*) from event e where e.conversation_id = c.id and e.seq between 1 and c.seq)`,
}

/** What doesn't hold of all conversations and people, whatever was done to them. */
export async function findViolations(): Promise<string[]> {
  const found = await Promise.all(
    Object.entries(RULES).map(async ([rule, broken]) => {
      const rows = await database().unsafe<{ id: string }[]>(broken)
      return rows.map(({ id }) => `${rule}: ${id}`)
    }),
  )
  return found.flat()
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
