import { readConversation } from '#lib/conversation/read-conversation.ts'
import { query } from '#lib/query.ts'
import { handoverInput } from './moves-inputs.ts'

export interface HandoverView {
  kind: 'cold' | 'warm'
  /** Pending while nobody has accepted. */
  state: 'pending' | 'accepted'
  fromName: string
  /** The person or the queue that it was meant for. */
  toName: string
  reason: string
  at: string
  acknowledged: boolean
}

interface Row extends Omit<HandoverView, 'at'> {
  at: Date
}

/** How the conversation came to who has it, or is on its way to somebody; null when it wasn't handed over. */
export const loadHandover = query({
  name: 'conversation.handover',
  input: handoverInput,
  async run({ actor, input, sql }): Promise<HandoverView | null> {
    const { id } = await readConversation(actor, input.conversationId)
    const [row] = await sql<Row[]>`
      select t.kind, t.state, f.name as "fromName", coalesce(a.name, q.name) as "toName", t.reason,
        t.created_at as at, t.acknowledged_at is not null as acknowledged
      from transfer t join conversation c on c.id = t.conversation_id join agent f on f.id = t.from_agent_id
        left join agent a on a.id = t.to_agent_id left join queue q on q.id = t.to_queue_id
      where t.conversation_id = ${id}
        and (t.state = 'pending' or (t.state = 'accepted' and t.accepted_by = c.assignee_id))
      order by t.created_at desc limit 1`
    return row ? { ...row, at: row.at.toISOString() } : null
  },
})
