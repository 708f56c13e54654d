import type { Sql, Tx } from '#db/client.ts'
import type { DoubtReason } from './dismiss-reason.ts'
import type { Fact } from './fact.ts'
import { factsAgree } from './facts-agree.ts'

export interface Doubt {
  type: string
  value: string
  reason: DoubtReason
  at: Date
}

type Dated = Pick<Fact, 'type' | 'value' | 'at'>

/** What agents called wrong or changed of a customer, in any conversation, newest first. */
export const loadDoubts = (sql: Sql | Tx, customerId: string) => sql<Doubt[]>`
  select d.type, d.value, d.reason, d.created_at as at
  from conversation c join told_dismissal d on d.conversation_id = c.id
  where c.customer_id = ${customerId} and d.reason in ('wrong','changed') and d.undone_at is null
  order by d.created_at desc`

/** The doubt that holds against a fact; what the customer told after it is believed again. */
export const doubtOf = (fact: Dated, doubts: readonly Doubt[]): Doubt | undefined =>
  doubts.find((doubt) => isOf(fact, doubt) && !isAfter(fact, doubt))

/** Whether the customer said once more what was doubted before. */
export const isToldAnew = (fact: Dated, doubts: readonly Doubt[]): boolean =>
  doubts.some((doubt) => isOf(fact, doubt) && isAfter(fact, doubt))

const isOf = (fact: Dated, { type, value }: Doubt) =>
  type === fact.type && factsAgree(fact.type, fact.value, value)

const isAfter = (fact: Dated, doubt: Doubt) => Date.parse(fact.at) > doubt.at.getTime()
