import { z } from 'zod'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'

/** The last screen of a visitor who waits is gone: after a while so is their place, unless they come back. */
export const loseVisitor = verb({
  name: 'visitor.lose',
  input: z.object({ visitorId: z.uuid() }),
  async run({ actor, input, tx }) {
    if (actor.kind !== 'system') throw notFound('visitor')
    const rows = await tx`
      insert into timer (kind, subject_id, due_at)
      select 'visitor.grace', c.id, now() + s.visitor_grace_ms * interval '1 ms'
      from conversation c, routing_settings s
      where s.id = 1 and c.visitor_id = ${input.visitorId} and c.state = 'waiting' and c.channel = 'chat'
      on conflict (kind, subject_id) do update set due_at = excluded.due_at returning 1`
    return { lost: rows.length > 0 }
  },
})
