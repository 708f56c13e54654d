import { type AgentActor, reachesQueue } from '#lib/actor.ts'
import { mayReadCustomer } from '#lib/customer/may-read-customer.ts'
import { loadConversations } from '#lib/conversation/load-work-rows.ts'
import type { WorkRow } from '#lib/conversation/views.ts'
import { query } from '#lib/query.ts'
import { mentionsInput } from './moves-inputs.ts'

export interface CalledInRow extends WorkRow {
  /** Notes that name the agent and that they haven't seen. */
  unseenMentions: number
  calledAt: string
}

interface Call {
  conversationId: string
  unseen: number
  at: Date
}

const MOST = 200

/** Conversations that colleagues called the agent into: unseen mentions, and what they are consulted on; newest first. */
export const listCalledIn = query({
  name: 'conversation.mentions',
  input: mentionsInput,
  async run({ actor, sql }): Promise<CalledInRow[]> {
    const calls = await sql<Call[]>`
      select "conversationId", sum(unseen)::int as unseen, max(at) as at from (
        select conversation_id as "conversationId", 1 as unseen, created_at as at from mention
        where agent_id = ${actor.agentId} and seen_at is null
        union all
        select p.conversation_id, 0, p.joined_at from participant p join conversation c on c.id = p.conversation_id
        where p.agent_id = ${actor.agentId} and p.left_at is null and p.role = 'consulted'
          and c.state in ('waiting','active','wrap_up','parked')) called
      group by "conversationId" order by max(at) desc limit ${MOST}`
    const rows = await loadConversations(calls.map(({ conversationId }) => conversationId))
    const readable = await Promise.all(rows.map((row) => mayRead(actor, row)))
    const byId = new Map(rows.filter((_row, at) => readable[at]).map((row) => [row.id, row]))
    return calls.flatMap(({ conversationId, unseen, at }) => {
      const row = byId.get(conversationId)
      return row ? [{ ...row, unseenMentions: unseen, calledAt: at.toISOString() }] : []
    })
  },
})

/** A mention outlives the right to read what it stands in. */
const mayRead = async (actor: AgentActor, { customerId, queueId, assigneeId }: WorkRow) =>
  assigneeId === actor.agentId || reachesQueue(actor, queueId) || (await mayReadCustomer(actor, customerId))
