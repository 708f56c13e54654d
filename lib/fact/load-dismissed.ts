import type { Sql, Tx } from '#db/client.ts'
import type { Fact } from './fact.ts'
import { factsAgree } from './facts-agree.ts'

interface Doubt {
  type: string
  value: string
  at: Date
}

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
    sql<Doubt[]>`
      select d.type, d.value, d.created_at as at
      from conversation c join told_dismissal d on d.conversation_id = c.id
      where c.customer_id = ${customerId} and d.reason in ('wrong','changed') and d.undone_at is null`,
  ])
  const keys = new Set(here.map(keyOf))
  return (fact: Pick<Fact, 'type' | 'value' | 'at'>) =>
    doubts.some((doubt) => isDoubted(fact, doubt)) || (keys.has(keyOf(fact)) && !isToldAnew(fact, doubts))
}

const keyOf = ({ type, value }: { type: string; value: string }) => `${type}\n${value}`

const isOf = (fact: Pick<Fact, 'type' | 'value'>, { type, value }: Doubt) =>
  type === fact.type && factsAgree(fact.type, fact.value, value)

const isDoubted = (fact: Pick<Fact, 'type' | 'value' | 'at'>, doubt: Doubt) =>
  isOf(fact, doubt) && Date.parse(fact.at) <= doubt.at.getTime()

const isToldAnew = (fact: Pick<Fact, 'type' | 'value' | 'at'>, doubts: readonly Doubt[]) =>
  doubts.some((doubt) => isOf(fact, doubt) && !isDoubted(fact, doubt))
