import { z } from 'zod'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'

/** A screen of theirs is back. */
export const regainVisitor = verb({
  name: 'visitor.regain',
  input: z.object({ visitorId: z.uuid() }),
  async run({ actor, input, tx }) {
    if (actor.kind !== 'system') throw notFound('visitor')
    const rows = await tx`
      delete from timer where kind = 'visitor.grace' and subject_id in (
        select id from conversation where visitor_id = ${input.visitorId} and state in ('waiting','active','parked'))
      returning 1`
    return { regained: rows.length > 0 }
  },
})
