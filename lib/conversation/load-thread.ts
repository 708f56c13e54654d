import { query } from '#lib/query.ts'
import { threadInput } from './inputs.ts'
import { loadEntriesBefore } from './load-entries.ts'
import { readConversation } from './read-conversation.ts'
import type { ThreadPage } from './views.ts'

export const loadThread = query({
  name: 'conversation.thread',
  input: threadInput,
  async run({ actor, input }): Promise<ThreadPage> {
    const { id } = await readConversation(actor, input.conversationId)
    const entries = await loadEntriesBefore(id, input.beforeSeq, input.limit)
    return { conversationId: id, entries, hasEarlier: (entries[0]?.seq ?? 1) > 1 }
  },
})
