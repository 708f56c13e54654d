import type { Tx } from '#db/client.ts'
import { mayReadCustomer } from '#lib/customer/may-read-customer.ts'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { mergeCustomersInput } from './inputs.ts'
import { type Evidence, mergeTwo } from './merge-two.ts'
import type { FieldWeight } from './people-model.ts'

/** An agent says that two customers, of whom they may see all, are one. */
export const mergeCustomers = verb({
  name: 'customer.merge',
  input: mergeCustomersInput,
  async run({ input: { customerId, otherId, reviewId }, ...context }) {
    const { actor } = context
    if (actor.kind !== 'agent') throw notFound('customer')
    for (const id of [customerId, otherId])
      if (!(await mayReadCustomer(actor, id))) throw notFound('customer')
    const word = { kind: 'agent', agentId: actor.agentId } as const
    const likeness = reviewId ? await likenessOf(context.tx, reviewId, [customerId, otherId]) : []
    return mergeTwo(context, customerId, otherId, [word, ...likeness])
  },
})

/** What spoke for it in the review that was answered, if it is of these two. */
async function likenessOf(tx: Tx, reviewId: string, ids: readonly string[]): Promise<Evidence[]> {
  const rows = await tx<{ weight: number; comparisons: FieldWeight[] }[]>`
    select weight, comparisons from identity_review
    where id = ${reviewId} and customer_id = any(${[...ids]}::uuid[]) and other_id = any(${[...ids]}::uuid[])`
  return rows.map((row) => ({ kind: 'likeness', ...row }))
}
