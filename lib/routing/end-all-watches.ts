import { z } from 'zod'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { endParticipation } from './end-participation.ts'

/** After a start nobody watches yet, whatever the rows of a server that was killed say; who still does says so again. */
export const endAllWatches = verb({
  name: 'watch.end_all',
  input: z.object({}),
  async run({ actor, tx, record, recordOn, audit }) {
    if (actor.kind !== 'system') throw notFound('conversation')
    const steps = { tx, record, recordOn, audit }
    const rows = await tx<{ conversationId: string }[]>`
      select distinct conversation_id as "conversationId" from participant where role = 'watching' and left_at is null`
    for (const { conversationId } of rows) await endParticipation(steps, conversationId, null, ['watching'])
    return { conversations: rows.length }
  },
})
