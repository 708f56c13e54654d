import { z } from 'zod'
import { requireWhole } from '#lib/customer/load-reach.ts'
import { query } from '#lib/query.ts'
import { loadPromises } from './load-promises.ts'
import type { PromiseView } from './views.ts'

export const listPromises = query({
  name: 'customer.promises',
  input: z.object({ customerId: z.uuid() }),
  async run({ actor, input: { customerId } }): Promise<PromiseView[]> {
    await requireWhole(actor, customerId)
    return loadPromises(customerId, new Date())
  },
})
