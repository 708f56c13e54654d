import { z } from 'zod'
import { notFound } from '#lib/problem.ts'
import { query } from '#lib/query.ts'
import { findOrders } from './find-orders.ts'
import { loadReach } from './load-reach.ts'
import type { OrderView } from './views.ts'

/** One order of a customer, for who may read the whole customer. */
export const loadOrder = query({
  name: 'customer.order',
  input: z.object({ customerId: z.uuid(), orderId: z.uuid() }),
  async run({ actor, input: { customerId, orderId }, sql }): Promise<OrderView> {
    if ((await loadReach(actor, customerId)) !== 'whole') throw notFound('order')
    const [order] = await findOrders(sql, customerId, sql`and id = ${orderId}`)
    if (!order) throw notFound('order')
    return order
  },
})
