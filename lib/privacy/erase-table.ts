import type { Tx } from '#db/client.ts'
import { NOBODYS, personalTables } from './personal-tables.ts'

/** Removes or blanks a customer's rows of one table; says how many they were. */
export async function eraseTable(tx: Tx, table: string, customerId: string): Promise<number> {
  const { rows, remove, blank } = personalTables[table] ?? { rows: NOBODYS }
  if (remove) return (await tx.unsafe(`delete from "${table}" where ${rows}`, [customerId])).count
  if (!blank) return 0
  const sets = Object.entries(blank).map(([column, value]) => `"${column}" = ${value}`)
  return (await tx.unsafe(`update "${table}" set ${sets.join(', ')} where ${rows}`, [customerId])).count
}
