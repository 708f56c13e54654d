import type { Fragment, Sql, Tx } from '#db/client.ts'

/** Conversations `c` of a visitor: their own, and those that theirs were merged into, of the same customer. */
export const ofVisitor = (sql: Sql | Tx, visitorId: string): Fragment => sql`
  (c.visitor_id = ${visitorId} or exists (select 1 from conversation_merge v join conversation s on s.id = v.source_id
    where v.target_id = c.id and s.visitor_id = ${visitorId}))`

/** A visitor's open conversation: their own before one that theirs was merged into. */
export const openOfVisitor = (sql: Sql | Tx, visitorId: string): Fragment => sql`
  select o.id, o.is_own from (
    select id, 1 as is_own from conversation where visitor_id = ${visitorId} and state in ('waiting','active','parked')
    union all
    select t.id, 0 from conversation s join conversation t on t.id = s.merged_into_id
    where s.visitor_id = ${visitorId} and s.state = 'merged' and t.state in ('waiting','active','parked')) o
  order by o.is_own desc limit 1`
