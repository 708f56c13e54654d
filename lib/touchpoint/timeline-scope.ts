import type { Sql } from '#db/client.ts'
import type { AgentActor } from '#lib/actor.ts'
import type { CustomerReach } from '#lib/customer/views.ts'

interface Filter {
  customerId: string
  kinds?: string[] | undefined
  departments?: string[] | undefined
  channels?: string[] | undefined
  from?: string | undefined
  to?: string | undefined
}

/** The rows of a customer's timeline that the reader may see and asked for, as conditions on `touchpoint t`. */
export function timelineScope(sql: Sql, actor: AgentActor, reach: CustomerReach, filter: Filter) {
  const queues = [...actor.queueIds, ...actor.scopeQueueIds]
  const own = sql`and (t.logged_by = ${actor.agentId} or t.conversation_id in (
    select id from conversation where customer_id = ${filter.customerId}
      and (queue_id = any(${queues}::uuid[]) or assignee_id = ${actor.agentId})))`
  const { kinds, departments, channels, from, to } = filter
  const parts = [
    kinds?.length ? sql`and t.kind = any(${kinds}::text[])` : sql``,
    departments?.length ? sql`and t.department = any(${departments}::text[])` : sql``,
    channels?.length ? sql`and t.channel = any(${channels}::text[])` : sql``,
    from ? sql`and t.occurred_at >= ${from}::timestamptz` : sql``,
    to ? sql`and t.occurred_at < ${to}::timestamptz` : sql``,
  ]
  return sql`t.customer_id = ${filter.customerId} ${reach === 'whole' ? sql`` : own} ${parts}`
}
