import { mayReadCustomer } from '#lib/customer/may-read-customer.ts'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { mergeCustomersInput } from './inputs.ts'
import { mergeTwo } from './merge-two.ts'

/** An agent says that two customers, of whom they may see all, are one. */
export const mergeCustomers = verb({
  name: 'customer.merge',
  input: mergeCustomersInput,
  async run({ input: { customerId, otherId }, ...context }) {
    const { actor } = context
    if (actor.kind !== 'agent') throw notFound('customer')
    for (const id of [customerId, otherId])
      if (!(await mayReadCustomer(actor, id))) throw notFound('customer')
    return mergeTwo(context, customerId, otherId, [{ kind: 'agent', agentId: actor.agentId }])
  },
})
