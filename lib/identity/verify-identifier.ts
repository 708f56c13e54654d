import type { Tx } from '#db/client.ts'
import type { Actor } from '#lib/actor.ts'
import { mayReadCustomer } from '#lib/customer/may-read-customer.ts'
import { notFound, Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { verifyIdentifierInput, withdrawVerificationInput } from './inputs.ts'

/** An agent made sure that an identifier is the customer's, and says how. */
export const verifyIdentifier = verb({
  name: 'identifier.verify',
  input: verifyIdentifierInput,
  async run({ actor, input: { identifierId, reason }, tx, record, audit }) {
    const { agentId, customerId, type, value, verifiedBy } = await lockIdentifier(tx, actor, identifierId)
    if (verifiedBy) return { customerId, changed: false }
    const [other] = await tx`
      select 1 from identifier where type = ${type} and value = ${value} and verified_by is not null`
    if (other)
      throw new Problem(
        'conflict',
        'It is verified for another customer. See whether they are the same person.',
      )
    await tx`update identifier set verified_by = ${`agent:${agentId}`} where id = ${identifierId}`
    await record('customer.changed', { customerId, subjectId: identifierId })
    await audit({
      action: 'identifier.verified',
      targetKind: 'customer',
      targetId: customerId,
      new: { identifierId, type, reason },
    })
    return { customerId, changed: true }
  },
})

/** Takes back what an agent said; what a system vouches for is not theirs to take back. */
export const withdrawVerification = verb({
  name: 'identifier.withdraw',
  input: withdrawVerificationInput,
  async run({ actor, input: { identifierId }, tx, record, audit }) {
    const { customerId, type, verifiedBy } = await lockIdentifier(tx, actor, identifierId)
    if (!verifiedBy?.startsWith('agent:'))
      throw new Problem('conflict', 'Only what a colleague verified by hand can be taken back.')
    await tx`update identifier set verified_by = null where id = ${identifierId}`
    await record('customer.changed', { customerId, subjectId: identifierId })
    await audit({
      action: 'identifier.unverified',
      targetKind: 'customer',
      targetId: customerId,
      old: { identifierId, type, verifiedBy },
    })
    return { customerId, changed: true }
  },
})

interface Row {
  customerId: string
  type: string
  value: string
  verifiedBy: string | null
}

/** With the same lock that what comes in takes for it. */
async function lockIdentifier(
  tx: Tx,
  actor: Actor,
  identifierId: string,
): Promise<Row & { agentId: string }> {
  const [found] = await tx<Row[]>`
    select customer_id as "customerId", type, value from identifier where id = ${identifierId}`
  if (!found || actor.kind !== 'agent' || !(await mayReadCustomer(actor, found.customerId)))
    throw notFound('identifier')
  await tx`select pg_advisory_xact_lock(hashtextextended(${`identifier:${found.type}:${found.value}`}, 0))`
  const [row] = await tx<Row[]>`
    select customer_id as "customerId", type, value, verified_by as "verifiedBy" from identifier
    where id = ${identifierId} for update`
  if (row?.customerId !== found.customerId) throw notFound('identifier')
  return { ...row, agentId: actor.agentId }
}
