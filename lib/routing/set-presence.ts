import { verb } from '#lib/verb.ts'
import { notFound } from '#lib/problem.ts'
import { presenceInput } from './inputs.ts'
import { type PendingReservation, settleReservation } from './settle-reservation.ts'

/** The agent's own choice; who stops being available gives pending reservations back at once. */
export const setPresence = verb({
  name: 'presence.set',
  input: presenceInput,
  async run({ actor, input, tx, record }) {
    if (actor.kind !== 'agent') throw notFound('agent')
    if (input.state !== 'available') {
      const pending = await tx<PendingReservation[]>`
        select id, conversation_id as "conversationId", agent_id as "agentId", units from reservation
        where agent_id = ${actor.agentId} and state = 'pending' for update`
      for (const reservation of pending) await settleReservation(tx, record, reservation, 'cancelled')
    }
    await tx`
      insert into presence as p (agent_id, state) values (${actor.agentId}, ${input.state})
      on conflict (agent_id) do update set state = excluded.state, idle_since = now(),
        since = case when p.state = excluded.state then p.since else now() end`
    await record('presence.changed', { agentId: actor.agentId, data: { state: input.state } })
    return { state: input.state }
  },
})
