import type { Tx } from '#db/client.ts'
import { permit } from '#lib/auth/permit.ts'
import { Problem } from '#lib/problem.ts'
import { lockQueue } from '#lib/queue/lock-queue.ts'
import { emptyQueueInput } from '#lib/queue/inputs.ts'
import { verb } from '#lib/verb.ts'
import { lockPeople } from './lock-people.ts'
import { lockPending, settleReservation } from './settle-reservation.ts'

const AT_ONCE = 500

interface Loose {
  id: string
  state: 'waiting' | 'parked'
}

/**
 * Moves what nobody holds to another queue, each at the place of its age there. So many at a time; `left` says how
 * many are still to come.
 */
export const emptyQueue = verb({
  name: 'queue.empty',
  input: emptyQueueInput,
  async run({ actor, input, tx, record, recordOn, audit }) {
    permit(actor, 'admin')
    const { queueId, toQueueId } = input
    if (queueId === toQueueId) throw new Problem('invalid', 'Choose another queue.', 'toQueueId')
    const loose = await lockLoose(tx, queueId)
    await requireInUse(tx, toQueueId)
    await lockPeople(
      tx,
      loose.map(({ id }) => id),
      [],
    )
    for (const { id, state } of loose) {
      if (state === 'waiting') {
        const pending = await lockPending(tx, id)
        if (pending) await settleReservation(tx, { record, recordOn }, pending, 'rescinded')
      }
      await tx`update conversation set queue_id = ${toQueueId} where id = ${id}`
      await tx`update waiting set queue_id = ${toQueueId} where conversation_id = ${id}`
      const moved = state === 'parked' ? 'conversation.parked' : 'conversation.requeued'
      await recordOn(id, moved, { data: { by: 'administrator', fromQueueId: queueId } })
    }
    const left = await countLoose(tx, queueId)
    await audit({
      action: 'queue.emptied',
      targetKind: 'queue',
      targetId: queueId,
      new: { moved: loose.length, left, toQueueId },
    })
    return { queueId, moved: loose.length, left }
  },
})

const lockLoose = (tx: Tx, queueId: string) => tx<Loose[]>`
  select id, state from conversation where queue_id = ${queueId} and state in ('waiting','parked')
  order by id limit ${AT_ONCE} for no key update`

async function countLoose(tx: Tx, queueId: string) {
  const [row] = await tx<{ left: number }[]>`
    select count(*)::int as left from conversation where queue_id = ${queueId} and state in ('waiting','parked')`
  return row?.left ?? 0
}

async function requireInUse(tx: Tx, queueId: string) {
  const { archivedAt, name } = await lockQueue(tx, queueId)
  if (archivedAt) throw new Problem('invalid', `${name} is archived. Choose another.`, 'toQueueId')
}
