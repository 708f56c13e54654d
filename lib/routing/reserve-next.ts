import type { Tx } from '#db/client.ts'
import { newId } from '#lib/id.ts'
import { verb } from '#lib/verb.ts'
import { z } from 'zod'
import { RESERVATION_MS } from './reservation.ts'

interface Match {
  conversationId: string
  queueId: string
  customerId: string
  agentId: string
  units: number
}

const DECLINED_FOR = '2 minutes'

/**
 * Holds the longest waiting conversation that somebody free may take for the agent who is idle longest.
 * Queues are looked at by their oldest, so that the cost doesn't grow with what waits behind it.
 */
export const reserveNext = verb({
  name: 'reservation.create',
  input: z.object({}),
  async run({ tx, record }) {
    for (const queueId of await queuesWithBoth(tx)) {
      const match = await findMatch(tx, queueId)
      if (match) {
        const id = newId()
        if (!(await reserve(tx, id, match))) return { reservationId: null, again: true }
        const { conversationId, agentId, customerId } = match
        await record('reservation.created', { conversationId, queueId, customerId, agentId, subjectId: id })
        return { reservationId: id, again: true }
      }
    }
    return { reservationId: null, again: false }
  },
})

/** Queues where something waits and somebody is free, the one whose customer waits longest first. */
async function queuesWithBoth(tx: Tx): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select q.id from queue q
    cross join lateral (select w.since from waiting w where w.queue_id = q.id order by w.since limit 1) oldest
    where exists (select 1 from queue_member m join presence p on p.agent_id = m.agent_id
      where m.queue_id = q.id and p.state = 'available' and p.load_units < p.capacity_units)
    order by oldest.since`
  return rows.map(({ id }) => id)
}

async function findMatch(tx: Tx, queueId: string): Promise<Match | undefined> {
  const [row] = await tx<Match[]>`
    select w.conversation_id as "conversationId", w.queue_id as "queueId", c.customer_id as "customerId",
      w.units, free.agent_id as "agentId"
    from waiting w join conversation c on c.id = w.conversation_id
    cross join lateral (
      select p.agent_id from queue_member m join presence p on p.agent_id = m.agent_id
        join agent a on a.id = p.agent_id and a.disabled_at is null
      where m.queue_id = w.queue_id and p.state = 'available' and p.load_units + w.units <= p.capacity_units
        and not exists (select 1 from reservation d where d.conversation_id = w.conversation_id
          and d.agent_id = p.agent_id and d.state = 'declined' and d.settled_at > now() - ${DECLINED_FOR}::interval)
      order by p.idle_since, p.agent_id limit 1 for update of p skip locked) free
    where w.queue_id = ${queueId}
      and not exists (select 1 from reservation r where r.conversation_id = w.conversation_id and r.state = 'pending')
    order by w.since, w.conversation_id limit 1 for update of w skip locked`
  return row
}

/** False when another router reserved it since this one looked; the lock alone can't show that. */
async function reserve(tx: Tx, id: string, match: Match): Promise<boolean> {
  const rows = await tx`
    insert into reservation (id, conversation_id, agent_id, units, expires_at)
    values (${id}, ${match.conversationId}, ${match.agentId}, ${match.units}, now() + ${`${RESERVATION_MS} ms`}::interval)
    on conflict (conversation_id) where state = 'pending' do nothing returning 1`
  if (rows.length === 0) return false
  await tx`update presence set load_units = load_units + ${match.units} where agent_id = ${match.agentId}`
  return true
}
