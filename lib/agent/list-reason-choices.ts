import { z } from 'zod'
import { query } from '#lib/query.ts'
import type { ReasonChoice } from './views.ts'

/** The reasons in use, in their order, for everybody's presence. */
export const listReasonChoices = query({
  name: 'presence.reasons',
  input: z.object({}),
  run: async ({ sql }): Promise<ReasonChoice[]> => sql<ReasonChoice[]>`
    select id, label, state from presence_reason where archived_at is null order by position, lower(label)`,
})
