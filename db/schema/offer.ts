import { sql } from 'drizzle-orm'
import { check, doublePrecision, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { at, createdAt, id } from './columns.ts'
import { conversation } from './conversation.ts'
import { customer } from './customer.ts'

/** Who an offer is for; all given conditions must hold. */
export interface OfferConditions {
  tiers?: string[]
  minOrders12m?: number
  minRevenue12mCents?: number
  needs?: (
    'open_order' | 'delivered_order' | 'broken_promise' | 'open_case' | 'no_loyalty' | 'late_delivery'
  )[]
  consent?: string
  products?: string[]
}

export const offer = pgTable(
  'offer',
  {
    id: id(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    description: text('description').notNull(),
    say: text('say').notNull().default(''),
    valueCents: integer('value_cents').notNull().default(0),
    costCents: integer('cost_cents').notNull().default(0),
    propensity: doublePrecision('propensity').notNull().default(0.1),
    conditions: jsonb('conditions').$type<OfferConditions>().notNull().default({}),
    archivedAt: at('archived_at'),
    createdAt: createdAt(),
  },
  (t) => [
    check(
      'offer_kind',
      sql`${t.kind} in ('service','recovery','retention','goodwill','sales','information')`,
    ),
    check('offer_propensity', sql`${t.propensity} > 0 and ${t.propensity} < 1`),
  ],
)

export const suggestion = pgTable(
  'suggestion',
  {
    id: id(),
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customer.id),
    conversationId: uuid('conversation_id').references(() => conversation.id),
    offerId: uuid('offer_id')
      .notNull()
      .references(() => offer.id),
    agentId: uuid('agent_id').notNull(),
    rank: integer('rank').notNull(),
    scoreCents: integer('score_cents').notNull(),
    reasons: jsonb('reasons').$type<string[]>().notNull(),
    shownAt: at('shown_at').notNull().defaultNow(),
    outcome: text('outcome'),
    outcomeReason: text('outcome_reason'),
    outcomeAt: at('outcome_at'),
  },
  (t) => [
    check(
      'suggestion_outcome',
      sql`${t.outcome} is null or ${t.outcome} in ('accepted','declined','not_now','undone')`,
    ),
    index('suggestion_customer').on(t.customerId, t.shownAt.desc().nullsFirst()),
  ],
)
