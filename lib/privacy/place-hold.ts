import { permit } from '#lib/auth/permit.ts'
import { newId } from '#lib/id.ts'
import { notFound, Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { placeHoldInput } from './inputs.ts'
import { lockCustomer } from './lock-customer.ts'

/** Nothing of the customer is erased or aged out while it stands. */
export const placeHold = verb({
  name: 'hold.place',
  input: placeHoldInput,
  async run({ actor, input: { customerId, reason, until }, tx, now, record, audit }) {
    permit(actor, 'privacy')
    if (actor.kind !== 'agent') throw notFound('customer')
    const ends = until === null ? null : new Date(until)
    if (ends && ends <= now) throw new Problem('invalid', 'Choose a day that is still to come.', 'until')
    await lockCustomer(tx, customerId)
    await refuseWhileErasing(tx, customerId)
    const holdId = newId()
    await tx`
      insert into legal_hold (id, customer_id, reason, until, placed_by)
      values (${holdId}, ${customerId}, ${reason}, ${ends}, ${actor.agentId})`
    await record('legal_hold.changed', { customerId, subjectId: holdId, data: { standing: true } })
    await audit({
      action: 'legal_hold.placed',
      targetKind: 'customer',
      targetId: customerId,
      new: { until: ends?.toISOString() ?? null },
    })
    return { holdId }
  },
})

async function refuseWhileErasing(tx: Parameters<typeof lockCustomer>[0], customerId: string) {
  const [erasing] = await tx`
    select 1 from privacy_request where customer_id = ${customerId} and kind = 'erasure'
      and state in ('queued','running')`
  if (erasing) throw new Problem('conflict', 'This customer is being erased. A hold comes too late.')
}
