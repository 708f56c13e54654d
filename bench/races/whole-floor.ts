import { database } from '#db/client.ts'
import type { Random } from '#db/seed/random.ts'
import { addAgent, addCustomer, addQueue, addTeam } from '#db/testing-rows.ts'
import type { AgentActor } from '#lib/actor.ts'
import { newId } from '#lib/id.ts'
import { actorOf } from './place.ts'

const QUEUES = 40
const PEOPLE = 200
const QUEUES_EACH = 3
const CAPACITY = 6
const UNITS = [1, 2, 2, 2, 6]
const IN_LINE = 1500
const AT_ONCE = 400

export interface WholeFloor {
  queueIds: string[]
  people: AgentActor[]
  customerId: string
}

export async function makeFloor(random: Random): Promise<WholeFloor> {
  const teamId = await addTeam()
  const queueIds: string[] = []
  for (let at = 0; at < QUEUES; at++) queueIds.push(await addQueue(teamId))
  const people: AgentActor[] = []
  for (let at = 0; at < PEOPLE; at++) {
    const theirs = new Set(Array.from({ length: QUEUES_EACH }, () => random.pick(queueIds)))
    const { sessionId } = await addAgent({ teamId, queueIds: [...theirs], capacityUnits: CAPACITY })
    people.push(await actorOf(sessionId))
  }
  return { queueIds, people, customerId: await addCustomer() }
}

/** Adds to the line, in any queue, whenever it grows short. */
export async function keepLineFull({ queueIds, customerId }: WholeFloor, random: Random) {
  const sql = database()
  const [line] = await sql<{ count: number }[]>`select count(*)::int as count from waiting where not reserved`
  if ((line?.count ?? 0) > IN_LINE) return
  const rows = Array.from({ length: AT_ONCE }, () => ({
    id: newId(),
    queue: random.pick(queueIds),
    units: random.pick(UNITS),
  }))
  await sql`
    with new as (select * from jsonb_to_recordset(${sql.json(rows)}) as n (id uuid, queue uuid, units int)),
    made as (
      insert into conversation (id, customer_id, queue_id, state, waiting_since, units, seq)
      select id, ${customerId}, queue, 'waiting', now(), units, 1 from new returning id, queue_id, units),
    told as (
      insert into event (name, actor_kind, conversation_id, seq, customer_id, queue_id)
      select 'conversation.opened', 'system', id, 1, ${customerId}::uuid, queue_id from made)
    insert into waiting (conversation_id, queue_id, since, units) select id, queue_id, now(), units from made`
}

/** The database notes by itself whenever somebody's load passes their limit, for however short. */
export const WATCH_CAPACITY = `
  create table if not exists over_capacity (agent_id uuid, load_units int, capacity_units int, at timestamptz default clock_timestamp());
  create or replace function note_over_capacity() returns trigger language plpgsql security definer as $$
  begin
    insert into over_capacity (agent_id, load_units, capacity_units) values (new.agent_id, new.load_units, new.capacity_units);
    return new;
  end $$;
  create or replace trigger note_over_capacity after insert or update on presence
    for each row when (new.load_units > new.capacity_units) execute function note_over_capacity();
  grant select on over_capacity to public;`
