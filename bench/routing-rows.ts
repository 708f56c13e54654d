import type { Sql } from 'postgres'
import { newId } from '#lib/id.ts'
import { cookieOf } from './live-rows.ts'

const QUEUES = 40
const PEOPLE = 500
const QUEUES_EACH = 3
const CAPACITY = 6
const UNITS = 2

export interface RoutedPerson {
  agentId: string
  sessionId: string
  cookie: string
}

export interface RoutingRows {
  queueIds: string[]
  widgetIds: string[]
  customerId: string
  people: RoutedPerson[]
}

const ids = (count: number) => Array.from({ length: count }, () => newId())

/** 40 queues with a widget each, and 500 signed-in people who are offline and work in three of them. */
export async function makeRoutingRows(sql: Sql): Promise<RoutingRows> {
  const [teamId, customerId] = [newId(), newId()]
  const [queueIds, widgetIds] = [ids(QUEUES), ids(QUEUES)]
  const [agentIds, sessionIds] = [ids(PEOPLE), ids(PEOPLE)]
  await sql`insert into team (id, name) values (${teamId}, ${teamId})`
  await sql`insert into queue (id, name, team_id)
    select id, 'Queue ' || place, ${teamId} from unnest(${queueIds}::uuid[]) with ordinality as q (id, place)`
  await sql`insert into widget (id, key, name, secret, queue_id)
    select id, id::text, 'Bench', id::text, queue_id from unnest(${widgetIds}::uuid[], ${queueIds}::uuid[]) as w (id, queue_id)`
  await sql`insert into customer (id, name) values (${customerId}, 'Customer')`
  await sql`insert into agent (id, email, name, role, team_id)
    select id, id || '@bench.example', 'Agent ' || place, 'agent', ${teamId}
    from unnest(${agentIds}::uuid[]) with ordinality as a (id, place)`
  await sql`insert into presence (agent_id, state, capacity_units)
    select id, 'offline', ${CAPACITY} from unnest(${agentIds}::uuid[]) as a (id)`
  await sql`insert into session (id, agent_id) select * from unnest(${sessionIds}::uuid[], ${agentIds}::uuid[])`
  await sql`insert into queue_member (queue_id, agent_id)
    select (${queueIds}::uuid[])[1 + (place * 7 + step * 11) % ${QUEUES}], id
    from unnest(${agentIds}::uuid[]) with ordinality as a (id, place), generate_series(1, ${QUEUES_EACH}) step`
  const cookies = await Promise.all(sessionIds.map(cookieOf))
  const people = agentIds.map((agentId, at) => ({
    agentId,
    sessionId: sessionIds[at] ?? '',
    cookie: cookies[at] ?? '',
  }))
  return { queueIds, widgetIds, customerId, people }
}

/** So many that wait, the oldest first in all queues alike. */
export async function fillLine(sql: Sql, { queueIds, customerId }: RoutingRows, count: number) {
  await sql`
    with made as (
      insert into conversation (id, customer_id, queue_id, state, waiting_since, opened_at, units)
      select gen_random_uuid(), ${customerId}, (${queueIds}::uuid[])[1 + n % ${QUEUES}], 'waiting',
        now() - n * interval '10 ms', now() - n * interval '10 ms', ${UNITS}
      from generate_series(1, ${count}::int) n returning id, queue_id, waiting_since)
    insert into waiting (conversation_id, queue_id, since, units)
    select id, queue_id, waiting_since, ${UNITS} from made`
}

/** Everybody free again; what was reserved waits again. */
export async function emptyHands(sql: Sql) {
  await sql`truncate reservation`
  await sql`update waiting set reserved = false where reserved`
  await sql`update presence set load_units = 0 where load_units > 0`
}
