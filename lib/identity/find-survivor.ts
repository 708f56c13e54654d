import { customerInput } from '#lib/customer/inputs.ts'
import { query } from '#lib/query.ts'

export interface Survivor {
  customerId: string
  mergedAt: string
}

/** Who a customer was merged into, if they were; an address that was kept leads to them. */
export const findSurvivor = query({
  name: 'customer.survivor',
  input: customerInput,
  async run({ input: { customerId }, sql }): Promise<Survivor | null> {
    const [row] = await sql<{ customerId: string; mergedAt: Date }[]>`
      select survivor_id as "customerId", merged_at as "mergedAt" from customer_merge
      where loser_id = ${customerId} and undone_at is null`
    return row ? { customerId: row.customerId, mergedAt: row.mergedAt.toISOString() } : null
  },
})
