import { z } from 'zod'
import { verb } from '#lib/verb.ts'
import { lockPresences } from './lock-people.ts'
import { lockTransferred, type PendingReservation, settleReservation } from './settle-reservation.ts'

/** What ran out by the database's clock goes on to the next agent; the one who didn't answer becomes Missed. */
export const expireReservations = verb({
  name: 'reservation.expire',
  input: z.object({}),
  async run({ tx, record, recordOn }) {
    await lockTransferred(tx, tx`expires_at <= now()`)
    const due = await tx<PendingReservation[]>`
      select id, conversation_id as "conversationId", agent_id as "agentId", units from reservation
      where state = 'pending' and expires_at <= now() order by expires_at limit 100 for update skip locked`
    await lockPresences(
      tx,
      due.map(({ agentId }) => agentId),
    )
    for (const reservation of due) {
      await settleReservation(tx, { record, recordOn }, reservation, 'timed_out')
      const missed = await tx`
        update presence set state = 'missed', since = now() where agent_id = ${reservation.agentId}
          and state = 'available' returning 1`
      if (missed.length > 0)
        await record('presence.changed', { agentId: reservation.agentId, data: { state: 'missed' } })
    }
    return { expired: due.length }
  },
})
