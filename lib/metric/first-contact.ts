import type { Sql } from '#db/client.ts'
import { REPEAT_DAYS } from './measure.ts'

/**
 * Whether the customer of resolution `r` opened another conversation within seven days of the contact's end.
 * Net first-contact resolution: what the customers did, not what they were asked.
 */
export const cameBack = (sql: Sql) => sql`exists (
  select 1 from conversation c, conversation own where own.id = r.conversation_id
    and c.customer_id = r.customer_id and c.id <> own.id
    and c.opened_at > coalesce(own.ended_at, r.completed_at)
    and c.opened_at <= coalesce(own.ended_at, r.completed_at) + make_interval(days => ${REPEAT_DAYS}))`

/** Whether it is too early to say. */
export const isProvisional = (sql: Sql) => sql`r.completed_at > now() - make_interval(days => ${REPEAT_DAYS})`
