import { z } from 'zod'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'

/** After a start nobody is connected yet: whoever waits is given the same grace to come back as after any cut. */
export const expectVisitors = verb({
  name: 'visitor.expect',
  input: z.object({}),
  async run({ actor, tx }) {
    if (actor.kind !== 'system') throw notFound('visitor')
    const rows = await tx`
      insert into timer (kind, subject_id, due_at)
      select 'visitor.grace', c.id, now() + s.visitor_grace_ms * interval '1 ms'
      from conversation c join waiting w on w.conversation_id = c.id, routing_settings s
      where s.id = 1 and c.visitor_id is not null and c.state = 'waiting' and c.channel = 'chat'
      on conflict (kind, subject_id) do nothing returning 1`
    return { expected: rows.length }
  },
})
