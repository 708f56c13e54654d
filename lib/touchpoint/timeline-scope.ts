import type { Fragment, Sql } from '#db/client.ts'
import type { AgentActor } from '#lib/actor.ts'
import type { CustomerReach } from '#lib/customer/views.ts'
import type { TimelineKey } from './views.ts'

interface Filter {
  customerId: string
  kinds?: string[] | undefined
  departments?: string[] | undefined
  channels?: string[] | undefined
  from?: string | undefined
  to?: string | undefined
  text?: string | undefined
  /** Older than this row. */
  before?: TimelineKey | undefined
}

/** The rows of a customer's timeline that the reader may see and asked for, as conditions on `touchpoint t`. */
export function timelineScope(
  sql: Sql,
  actor: AgentActor,
  reach: CustomerReach,
  filter: Filter,
  edge: TimelineKey | null = null,
): Fragment[] {
  const { customerId, kinds, departments, channels, from, to, text, before } = filter
  const parts = [sql`t.customer_id = ${customerId}`]
  if (reach === 'own') parts.push(ownPart(sql, actor, customerId))
  if (before)
    parts.push(sql`and (t.occurred_at, t.id) < (${before.occurredAt}::timestamptz, ${before.id}::uuid)`)
  if (edge) parts.push(sql`and (t.occurred_at, t.id) >= (${edge.occurredAt}::timestamptz, ${edge.id}::uuid)`)
  if (kinds?.length) parts.push(sql`and t.kind = any(${kinds}::text[])`)
  if (departments?.length) parts.push(sql`and t.department = any(${departments}::text[])`)
  if (channels?.length) parts.push(sql`and t.channel = any(${channels}::text[])`)
  if (from) parts.push(sql`and t.occurred_at >= ${from}::timestamptz`)
  if (to) parts.push(sql`and t.occurred_at < ${to}::timestamptz`)
  if (text) parts.push(holdsWords(sql, text))
  return parts
}

function ownPart(sql: Sql, actor: AgentActor, customerId: string) {
  const queues = [...actor.queueIds, ...actor.scopeQueueIds]
  return sql`and (t.logged_by = ${actor.agentId} or t.conversation_id in (
    select id from conversation where customer_id = ${customerId}
      and (queue_id = any(${queues}::uuid[]) or assignee_id = ${actor.agentId})))`
}

/** A typed % or _ means itself. */
function holdsWords(sql: Sql, text: string) {
  const pattern = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return sql`and (lower(t.title) like ${pattern} or lower(t.detail) like ${pattern}
    or lower(t.actor_name) like ${pattern})`
}
