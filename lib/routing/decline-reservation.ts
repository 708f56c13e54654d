import { verb } from '#lib/verb.ts'
import { notFound } from '#lib/problem.ts'
import { declineInput } from './inputs.ts'
import { lockTransferred, type PendingReservation, settleReservation } from './settle-reservation.ts'

export const declineReservation = verb({
  name: 'reservation.decline',
  input: declineInput,
  async run({ actor, input, tx, record, recordOn }) {
    await lockTransferred(tx, tx`id = ${input.reservationId}`)
    const [pending] = await tx<PendingReservation[]>`
      select id, conversation_id as "conversationId", agent_id as "agentId", units from reservation
      where id = ${input.reservationId} and agent_id = ${actor.kind === 'agent' ? actor.agentId : null}::uuid for update`
    if (!pending) throw notFound('reservation')
    return { declined: await settleReservation(tx, { record, recordOn }, pending, 'declined') }
  },
})
