import { auditCustomerRead } from '#lib/customer/audit-customer-read.ts'
import { query } from '#lib/query.ts'
import { conversationInput } from './inputs.ts'
import { loadMatter } from './load-matter.ts'
import { sourceWords } from './source-words.ts'
import type { FactSourceKind, FactType } from './fact.ts'
import type { RepeatView } from './views.ts'

const MOST = 500

interface Row {
  messageId: string
  kind: 'told' | 'asked'
  type: FactType
  typeName: string | null
  sourceKind: FactSourceKind
  sourceId: string
  conversationId: string | null
  channel: string | null
  department: string | null
  actorName: string | null
  at: Date
}

/** What was said or asked again in a conversation, by message, each with where it was told before. */
export const listRepeats = query({
  name: 'fact.repeats',
  input: conversationInput,
  async run({ actor, input, sql }): Promise<RepeatView[]> {
    const { conversationId, customerId } = await loadMatter(actor, input.conversationId)
    await auditCustomerRead(actor, customerId)
    const rows = await sql<Row[]>`
      select r.message_id as "messageId", r.kind, r.type, r.earlier_kind as "sourceKind", r.earlier_id as "sourceId",
        r.earlier_conversation_id as "conversationId", r.earlier_channel as channel, t.department,
        t.actor_name as "actorName", r.earlier_at as at, o.name as "typeName"
      from fact_repeat r
        left join touchpoint t on r.earlier_kind = 'touchpoint' and t.id = r.earlier_id
        left join fact_type o on r.type = 'own:' || o.id
      where r.conversation_id = ${conversationId} order by r.at desc limit ${MOST}`
    return rows.map(({ department, actorName, at, ...row }) => ({
      ...row,
      source: sourceWords({ ...row, department, actorName }),
      at: at.toISOString(),
    }))
  },
})
