import { z } from 'zod'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'

export interface QueueChoice {
  id: string
  label: string
}

/** Queues in use, for an administrator to choose from. */
export const listQueueChoices = query({
  name: 'queue.choices',
  input: z.object({}),
  async run({ actor, sql }): Promise<QueueChoice[]> {
    permit(actor, 'admin')
    return sql<QueueChoice[]>`
      select id, name as label from queue where archived_at is null order by lower(name)`
  },
})
