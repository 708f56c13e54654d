import { database, type Sql } from '#db/client.ts'
import type { AgentActor } from '#lib/actor.ts'

/** Whether this reading has its row already: the same session read on within ten minutes. */
export const isReadAudited = (sql: Sql, { sessionId }: AgentActor, customerId: string) => sql`exists (
  select 1 from audit where target_id = ${customerId} and at > now() - interval '10 minutes'
    and session_id = ${sessionId} and action = 'customer.read')`

/**
 * One audit row for opening a customer: the pane's queries and the pages after the first belong to the same
 * reading, as long as the same session reads on within ten minutes.
 */
export async function auditCustomerRead(actor: AgentActor, customerId: string): Promise<void> {
  const { agentId, sessionId } = actor
  const sql = database()
  await sql`
    with turn as (
      select pg_try_advisory_xact_lock(hashtextextended(${`${sessionId}:${customerId}`}, 0)) as mine)
    insert into audit (actor_kind, actor_id, session_id, action, target_kind, target_id)
    select 'agent', ${agentId}, ${sessionId}, 'customer.read', 'customer', ${customerId} from turn
    where mine and exists (select 1 from customer where id = ${customerId})
      and not ${isReadAudited(sql, actor, customerId)}`
}
