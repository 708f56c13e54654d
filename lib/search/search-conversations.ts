import type { Sql } from '#db/client.ts'
import type { AgentActor } from '#lib/actor.ts'
import { writeAudit } from '#lib/audit.ts'
import { query } from '#lib/query.ts'
import { findPeople } from './find-people.ts'
import { searchPeopleInput } from './inputs.ts'
import { isReached, loadMessageReach } from './message-reach.ts'
import type { ConversationHit } from './views.ts'

const PEOPLE = 20

interface Row extends Omit<ConversationHit, 'openedAt'> {
  openedAt: Date
}

/** Conversations of the people that were typed, as far as the actor may read them: open ones first. */
export const searchConversations = query({
  name: 'search.conversations',
  input: searchPeopleInput,
  async run({ actor, input, sql }): Promise<ConversationHit[]> {
    const people = await findPeople(sql, input.text, PEOPLE)
    const rows = await findConversations(
      sql,
      actor,
      people.map(({ id }) => id),
      input.limit,
    )
    const shown = [...new Set(rows.map(({ customerId }) => customerId))]
    await writeAudit(sql, actor, { action: 'conversations.searched', new: { shown } })
    return rows.map((row) => ({ ...row, openedAt: row.openedAt.toISOString() }))
  },
})

export async function findConversations(
  sql: Sql,
  actor: AgentActor,
  customerIds: readonly string[],
  limit: number,
): Promise<Row[]> {
  if (customerIds.length === 0) return []
  const reach = await loadMessageReach(sql, actor)
  return sql<Row[]>`
    select c.id, c.customer_id as "customerId", k.name as "customerName", c.subject, c.preview, q.name as "queueName",
      c.channel, c.state, c.opened_at as "openedAt"
    from conversation c join customer k on k.id = c.customer_id join queue q on q.id = c.queue_id
    where c.customer_id = any(${[...customerIds]}::uuid[]) and ${isReached(sql, actor, reach)}
    order by c.state in ('waiting','active','wrap_up','parked') desc, c.opened_at desc limit ${limit}`
}
