import { query } from '#lib/query.ts'
import { conversationInput } from './inputs.ts'

export interface Drafts {
  reply: string
  note: string
}

export const loadDrafts = query({
  name: 'conversation.drafts',
  input: conversationInput,
  async run({ actor, input, sql }): Promise<Drafts> {
    const rows = await sql<{ kind: string; text: string }[]>`
      select kind, text from draft where agent_id = ${actor.agentId} and conversation_id = ${input.conversationId}`
    const textOf = (kind: string) => rows.find((row) => row.kind === kind)?.text ?? ''
    return { reply: textOf('reply'), note: textOf('note') }
  },
})
