import { z } from 'zod'
import { notFound } from '#lib/problem.ts'
import { query } from '#lib/query.ts'
import type { WhisperView } from './views.ts'

/** A whisper's text, for who holds the conversation, who wrote it, and those who have its queue in their scope. */
export const loadWhisper = query({
  name: 'whisper.read',
  input: z.object({ id: z.uuid() }),
  async run({ actor, input, sql }): Promise<WhisperView> {
    const [row] = await sql<WhisperView[]>`
      select n.id, n.text, n.agent_id as "authorId", a.name as "authorName"
      from note n join conversation c on c.id = n.conversation_id join agent a on a.id = n.agent_id
      where n.id = ${input.id} and n.kind = 'whisper' and (c.assignee_id = ${actor.agentId}
        or n.agent_id = ${actor.agentId} or c.queue_id = any(${[...actor.scopeQueueIds]}::uuid[]))`
    if (!row) throw notFound('whisper')
    return row
  },
})
