import { parsePhone } from '#lib/fact/parse-phone.ts'
import { readConversation } from '#lib/conversation/read-conversation.ts'
import { query } from '#lib/query.ts'
import { findCallbackInput } from './inputs.ts'
import type { CallbackView } from './views.ts'

interface Row extends Omit<CallbackView, 'slotAt'> {
  slotAt: Date
}

/** The conversation's newest call-back, for those who may read the conversation. */
export const findCallback = query({
  name: 'conversation.callback',
  input: findCallbackInput,
  async run({ actor, input, sql }): Promise<CallbackView | null> {
    const { id } = await readConversation(actor, input.conversationId)
    const [row] = await sql<Row[]>`
      select conversation_id as "conversationId", phone, state, slot_at as "slotAt",
        (select 1 + count(*)::int from callback f where f.conversation_id = c.conversation_id and f.state = 'failed'
          and f.id <> c.id) as attempt
      from callback c where conversation_id = ${id} order by id desc limit 1`
    if (!row) return null
    const phone = parsePhone(row.phone, 'ZZ')?.formatInternational() ?? row.phone
    return { ...row, phone, slotAt: row.slotAt.toISOString() }
  },
})
