import { query } from '#lib/query.ts'
import { conversationInput } from './inputs.ts'
import { loadReadable } from './load-readable.ts'

export interface MacroChoice {
  id: string
  title: string
  text: string
}

export const listMacroChoices = query({
  name: 'conversation.macros',
  input: conversationInput,
  async run({ actor, input, sql }): Promise<MacroChoice[]> {
    const { queueId } = await loadReadable(actor, input.conversationId)
    return sql<MacroChoice[]>`
      select id, title, text from macro where archived_at is null and (queue_id is null or queue_id = ${queueId})
      order by title`
  },
})
