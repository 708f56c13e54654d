import type { Sql } from 'postgres'
import { newId } from '#lib/id.ts'
import { asOwner, type Place } from './ground.ts'

const QUEUES = 40
const PEOPLE = 500
/** What an agent has in hand, and what waits in a queue: the open work of a day, whatever lies behind it. */
export const HELD = 6
export const WAITING = 50
const PER_CUSTOMER = 4
const VERIFIED_SHARE = 3

interface People {
  queueIds: string[]
  agentIds: string[]
  customers: number
}

/** Open work of 500 people and 40 queues, and resolved conversations up to the count asked for. */
export const makeWork = (place: Place, conversations: number) =>
  asOwner(place, async (sql) => {
    const people = await makePeople(sql, Math.ceil(conversations / PER_CUSTOMER))
    await makeConversations(sql, people, conversations)
    for (const table of [
      'conversation',
      'waiting',
      'customer',
      'identifier',
      'participant',
      'agent',
      'queue',
    ])
      await sql`vacuum analyze ${sql(table)}`
  })

async function makePeople(sql: Sql, customers: number): Promise<People> {
  const ids = (count: number) => Array.from({ length: count }, () => newId())
  const [queueIds, agentIds, teamId] = [ids(QUEUES), ids(PEOPLE), newId()]
  await sql`insert into team (id, name) values (${teamId}, 'Bench')`
  await sql`insert into queue (id, name, team_id)
    select id, 'Queue ' || place, ${teamId} from unnest(${queueIds}::uuid[]) with ordinality as q (id, place)`
  await sql`insert into agent (id, email, name, role, team_id)
    select id, id || '@bench.example', 'Agent ' || place, 'agent', ${teamId}
    from unnest(${agentIds}::uuid[]) with ordinality as a (id, place)`
  await sql`insert into customer (id, name) select md5('c' || n)::uuid, 'Customer ' || n
    from generate_series(0, ${customers - 1}::int) n`
  await sql`insert into identifier (id, customer_id, type, value, verified_by)
    select md5('i' || n)::uuid, md5('c' || n)::uuid, 'email', n || '@customer.example', 'shop'
    from generate_series(0, ${customers - 1}::int, ${VERIFIED_SHARE}::int) n`
  return { queueIds, agentIds, customers }
}

/** The newest are in hand, those before them wait, all others are resolved. */
async function makeConversations(sql: Sql, { queueIds, agentIds, customers }: People, count: number) {
  await sql`
    insert into conversation (id, customer_id, queue_id, state, assignee_id, subject, preview, preview_from, unread,
      opened_at, waiting_since, last_message_at, resolved_at, clock_kind, clock_warn_at, clock_due_at)
    select md5('v' || n)::uuid, md5('c' || (hashint8(n) & 2147483647) % ${customers}::bigint)::uuid, queue_id, state,
      assignee_id, 'Order ' || n, 'Where is my parcel? It should have been here on Tuesday. ' || n, 'customer', n % 4, at,
      case when state = 'waiting' then at end, at + interval '5 minutes',
      case when state = 'resolved' then at + interval '20 minutes' end, clock, at + interval '3 minutes',
      at + interval '5 minutes'
    from (
      select n, state, (${queueIds}::uuid[])[1 + n % ${QUEUES}] as queue_id,
        case when state <> 'waiting' then (${agentIds}::uuid[])[1 + n % ${PEOPLE}] end as assignee_id,
        case when state = 'resolved' then null else 'first_reply' end as clock,
        now() - n * interval '20 seconds' as at
      from (
        select n, case when n < ${HELD * PEOPLE} then 'active'
          when n < ${HELD * PEOPLE + WAITING * QUEUES} then 'waiting' else 'resolved' end as state
        from generate_series(0, ${count - 1}::int) n) s) t`
  await sql`insert into waiting (conversation_id, queue_id, since, units)
    select id, queue_id, waiting_since, 2 from conversation where state = 'waiting'`
  await sql`insert into participant (id, conversation_id, agent_id, role)
    select md5('p' || id)::uuid, id, (${agentIds}::uuid[])[2], 'joined' from conversation
    where state = 'active' and unread = 1`
}
