import type { Sql, Tx } from '#db/client.ts'
import type { Fact } from './fact.ts'
import { doubtOf, isToldAnew, loadDoubts } from './load-doubts.ts'

interface Of {
  customerId: string
  conversationId: string
}

/**
 * Whether a fact is not to be brought up: waved off in this conversation, or in any of the customer's as wrong or
 * changed. What the customer tells after that is believed again.
 */
export async function loadDismissed(sql: Sql | Tx, { customerId, conversationId }: Of) {
  const [here, doubts] = await Promise.all([
    sql<{ type: string; value: string }[]>`
      select type, value from told_dismissal where conversation_id = ${conversationId} and undone_at is null`,
    loadDoubts(sql, customerId),
  ])
  const keys = new Set(here.map(keyOf))
  return (fact: Pick<Fact, 'type' | 'value' | 'at'>) =>
    doubtOf(fact, doubts) !== undefined || (keys.has(keyOf(fact)) && !isToldAnew(fact, doubts))
}

const keyOf = ({ type, value }: { type: string; value: string }) => `${type}\n${value}`
