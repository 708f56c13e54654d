import type { Sql } from 'postgres'
import { newId } from '#lib/id.ts'
import { makeDesk } from './live-rows.ts'

const QUEUES = 40
const AGENTS = 500
const OPEN = 1_500

export interface FloorGround {
  queueIds: string[]
  agentIds: string[]
  /** Nobody works here; its line tells how old what a viewer sees is. */
  probeQueueId: string
  customerId: string
  conversationIds: string[]
  /** Of a manager, who sees every queue. */
  cookie: string
}

const ids = (count: number) => Array.from({ length: count }, () => newId())

/** Forty queues of five hundred agents, each in two of them, and conversations that wait. */
export async function makeFloor(sql: Sql): Promise<FloorGround> {
  const { queueId: probeQueueId, people } = await makeDesk(sql, AGENTS + 1)
  const [viewer, ...agents] = people
  if (!viewer) throw new Error('Nobody to look on.')
  const [queueIds, conversationIds, customerId] = [ids(QUEUES), ids(OPEN), newId()]
  const agentIds = agents.map(({ agentId }) => agentId)
  await sql`update agent set role = 'manager' where id = ${viewer.agentId}`
  await sql`delete from queue_member where queue_id = ${probeQueueId}`
  await sql`insert into queue (id, name, team_id) select id, 'Queue ' || place, (select id from team limit 1)
    from unnest(${queueIds}::uuid[]) with ordinality as q (id, place)`
  for (const offset of [0, 7])
    await sql`insert into queue_member (queue_id, agent_id)
      select (${queueIds}::uuid[])[(place + ${offset}) % ${QUEUES} + 1], id
      from unnest(${agentIds}::uuid[]) with ordinality as a (id, place)`
  await sql`update presence set load_units = 0 where agent_id = any(${agentIds}::uuid[])`
  await sql`insert into customer (id, name) values (${customerId}, 'Somebody')`
  const each = conversationIds.map((_, at) => queueIds[at % QUEUES] ?? probeQueueId)
  await sql`insert into conversation (id, customer_id, queue_id, state, waiting_since)
    select id, ${customerId}, queue, 'waiting', now() from unnest(${conversationIds}::uuid[], ${each}::uuid[]) as c (id, queue)`
  await sql`insert into waiting (conversation_id, queue_id, since, units)
    select id, queue_id, waiting_since, 2 from conversation`
  return { queueIds, agentIds, probeQueueId, customerId, conversationIds, cookie: viewer.cookie }
}
