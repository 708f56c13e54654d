import type { Tx } from '#db/client.ts'
import { notFound, Problem } from '#lib/problem.ts'

interface LockedCustomer {
  name: string
  consent: Record<string, boolean>
}

/** The customer's row, for a change to what is kept of them; refuses where nothing is kept any more. */
export async function lockCustomer(tx: Tx, customerId: string): Promise<LockedCustomer> {
  const [row] = await tx<(LockedCustomer & { erasedAt: Date | null })[]>`
    select name, consent, erased_at as "erasedAt" from customer where id = ${customerId} for update`
  if (!row) throw notFound('customer')
  if (row.erasedAt)
    throw new Problem('conflict', 'This customer was erased: nothing personal is left of them.')
  return row
}
