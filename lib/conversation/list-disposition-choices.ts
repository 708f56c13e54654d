import { query } from '#lib/query.ts'
import { conversationInput } from './inputs.ts'
import { loadReadable } from './load-readable.ts'

export interface DispositionChoice {
  id: string
  label: string
}

/** The queue's own and the global ones, in their order. */
export const listDispositionChoices = query({
  name: 'conversation.dispositions',
  input: conversationInput,
  async run({ actor, input, sql }): Promise<DispositionChoice[]> {
    const { queueId } = await loadReadable(actor, input.conversationId)
    return sql<DispositionChoice[]>`
      select id, label from disposition where archived_at is null and (queue_id is null or queue_id = ${queueId})
      order by position, label`
  },
})
