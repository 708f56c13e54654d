import { z } from 'zod'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'

/**
 * After a start nobody is connected yet, whatever the rows of a server that was killed say. Who was at work, or holds
 * something, is given the same grace to come back as after any cut.
 */
export const expectConnections = verb({
  name: 'presence.expect',
  input: z.object({}),
  async run({ actor, tx }) {
    if (actor.kind !== 'system') throw notFound('agent')
    const rows = await tx`
      with gone as (
        update presence set disconnected_at = now() where disconnected_at is null
          and (state <> 'offline' or load_units > 0)
        returning agent_id)
      insert into timer (kind, subject_id, due_at)
      select 'disconnect.grace', agent_id, now() + disconnect_grace_ms * interval '1 ms' from gone, routing_settings
      where id = 1
      on conflict (kind, subject_id) do update set due_at = excluded.due_at returning 1`
    return { expected: rows.length }
  },
})
