import { z } from 'zod'
import { mayReadCustomer } from '#lib/customer/may-read-customer.ts'
import { query } from '#lib/query.ts'
import { readConversation } from './read-conversation.ts'

export interface EarlierConversation {
  id: string
  queueName: string
  channel: string
  openedAt: string
  state: string
}

/** The same customer's conversations before this one, newest first; the thread continues with them above. */
export const listEarlier = query({
  name: 'conversation.earlier',
  input: z.object({ conversationId: z.uuid(), limit: z.int().min(1).max(50).default(10) }),
  async run({ actor, input, sql }): Promise<EarlierConversation[]> {
    const conversation = await readConversation(actor, input.conversationId)
    const all = await mayReadCustomer(actor, conversation.customerId)
    const reach = [...actor.queueIds, ...actor.scopeQueueIds]
    const rows = await sql<(Omit<EarlierConversation, 'openedAt'> & { openedAt: Date })[]>`
      select c.id, q.name as "queueName", c.channel, c.opened_at as "openedAt", c.state
      from conversation c join queue q on q.id = c.queue_id
      where c.customer_id = ${conversation.customerId}
        and (c.opened_at, c.id) < (select opened_at, id from conversation where id = ${conversation.id})
        and (${all} or c.queue_id = any(${reach}::uuid[]) or c.assignee_id = ${actor.agentId})
      order by c.opened_at desc, c.id desc limit ${input.limit}`
    return rows.map((row) => ({ ...row, openedAt: row.openedAt.toISOString() }))
  },
})
