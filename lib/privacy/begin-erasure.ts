import { database, type Tx } from '#db/client.ts'
import { asJson } from '#db/json.ts'
import { Problem } from '#lib/problem.ts'
import { eraseTable } from './erase-table.ts'
import { collectKnown } from './known-values.ts'
import { lockCustomer } from './lock-customer.ts'
import { refuseKept } from './refuse-kept.ts'

export interface Erasure {
  id: string
  customerId: string
  /** Steps that are done, each in a transaction of its own, so that a crash costs one. */
  done: number
  known: string[]
}

/** What a customer is found by goes first, in the transaction in which what is known of them is collected. */
const FOUND_BY = ['customer', 'identifier', 'visitor']

/** Takes the request up, or goes on with it; null when there is nothing to do, or something came between. */
export function beginErasure(requestId: string, total: number): Promise<Erasure | null> {
  return database().begin(async (tx) => {
    const [row] = await tx<(Omit<Erasure, 'known'> & { state: string; known: string[] | null })[]>`
      select id, customer_id as "customerId", state, done, known from privacy_request
      where id = ${requestId} and kind = 'erasure' for update`
    if (!row || !['queued', 'running'].includes(row.state)) return null
    if (row.known) return { ...row, known: row.known }
    if (!(await isErasable(tx, row.customerId))) {
      await tx`update privacy_request set state = 'failed', finished_at = now() where id = ${requestId}`
      return null
    }
    const known = await collectKnown(tx, row.customerId)
    const erased: Record<string, number> = {}
    for (const table of FOUND_BY) erased[table] = await eraseTable(tx, table, row.customerId)
    await tx`
      update privacy_request set state = 'running', done = 0, total = ${total}, known = ${tx.json(known)},
        certificate = ${tx.json(asJson({ erased, replaced: {}, found: {} }))} where id = ${requestId}`
    return { id: requestId, customerId: row.customerId, done: 0, known }
  })
}

async function isErasable(tx: Tx, customerId: string): Promise<boolean> {
  try {
    await lockCustomer(tx, customerId)
    await refuseKept(tx, customerId)
    return true
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
}
