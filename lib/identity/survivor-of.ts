import type { Sql, Tx } from '#db/client.ts'

/** Who a customer is now: themselves, or whom they were merged into since somebody wrote their id down. */
export async function survivorOf(sql: Sql | Tx, customerId: string): Promise<string> {
  const [row] = await sql<{ survivorId: string }[]>`
    select survivor_id as "survivorId" from customer_merge where loser_id = ${customerId} and undone_at is null`
  return row?.survivorId ?? customerId
}
