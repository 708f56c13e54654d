import type { Tx } from '#db/client.ts'
import { notFound, Problem } from '#lib/problem.ts'

/** Nothing is written down on somebody who was erased. An erasure that comes meanwhile takes it along. */
export async function requireUnerased(tx: Tx, customerId: string) {
  const [customer] = await tx<{ isErased: boolean }[]>`
    select erased_at is not null as "isErased" from customer where id = ${customerId}`
  if (!customer) throw notFound('customer')
  if (customer.isErased)
    throw new Problem('conflict', 'This customer was erased. Find or add who you speak with now.')
}
