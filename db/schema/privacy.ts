import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { agent } from './agent.ts'
import { at, id } from './columns.ts'
import { customer } from './customer.ts'

/** What a customer agreed to or took back, one row each time; the present state stands in `customer.consent`. */
export const consentEntry = pgTable(
  'consent_entry',
  {
    id: id(),
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customer.id),
    purpose: text('purpose').notNull(),
    channel: text('channel').notNull(),
    given: boolean('given').notNull(),
    source: text('source').notNull(),
    agentId: uuid('agent_id'),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [index('consent_entry_customer').on(t.customerId, t.at.desc().nullsFirst())],
)

/** While one stands nothing of the customer is erased or aged out. */
export const legalHold = pgTable(
  'legal_hold',
  {
    id: id(),
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customer.id),
    reason: text('reason').notNull(),
    until: at('until'),
    placedBy: uuid('placed_by')
      .notNull()
      .references(() => agent.id),
    placedAt: at('placed_at').notNull().defaultNow(),
    releasedBy: uuid('released_by').references(() => agent.id),
    releasedAt: at('released_at'),
  },
  (t) => [
    index('legal_hold_standing')
      .on(t.customerId)
      .where(sql`released_at is null`),
    index('legal_hold_placed').on(t.placedAt.desc().nullsFirst()),
  ],
)

/** An erasure or an export of one customer, with how far it is. */
export const privacyRequest = pgTable(
  'privacy_request',
  {
    id: id(),
    kind: text('kind').notNull(),
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customer.id),
    state: text('state').notNull().default('queued'),
    done: integer('done').notNull().default(0),
    total: integer('total').notNull().default(0),
    askedBy: uuid('asked_by')
      .notNull()
      .references(() => agent.id),
    askedAt: at('asked_at').notNull().defaultNow(),
    finishedAt: at('finished_at'),
    expiresAt: at('expires_at'),
    /** What an erasure still looks for; gone once it is verified. */
    known: jsonb('known').$type<string[]>(),
    /** What was done and looked at, in counts. */
    certificate: jsonb('certificate').$type<Record<string, unknown>>(),
  },
  (t) => [
    check('privacy_request_kind', sql`${t.kind} in ('erasure','export')`),
    check('privacy_request_state', sql`${t.state} in ('queued','running','done','failed','expired')`),
    uniqueIndex('privacy_request_one')
      .on(t.customerId, t.kind)
      .where(sql`state in ('queued','running')`),
    index('privacy_request_asked').on(t.askedAt.desc().nullsFirst()),
    index('privacy_request_customer').on(t.customerId, t.askedAt.desc().nullsFirst()),
  ],
)

/** What was exported, until it expires. */
export const privacyExport = pgTable('privacy_export', {
  requestId: uuid('request_id')
    .primaryKey()
    .references(() => privacyRequest.id),
  json: text('json').notNull(),
  html: text('html').notNull(),
})

/** How many days a kind of data is kept; a kind without a row is kept for good. */
export const retentionRule = pgTable(
  'retention_rule',
  {
    kind: text('kind').primaryKey(),
    days: integer('days').notNull(),
    changedBy: uuid('changed_by').references(() => agent.id),
    changedAt: at('changed_at').notNull().defaultNow(),
  },
  (t) => [check('retention_rule_days', sql`${t.days} between 1 and 36500`)],
)

export const retentionRun = pgTable(
  'retention_run',
  {
    id: id(),
    kind: text('kind').notNull(),
    days: integer('days').notNull(),
    startedAt: at('started_at').notNull(),
    finishedAt: at('finished_at'),
    removed: integer('removed').notNull().default(0),
    /** Old enough, but under a legal hold. */
    held: integer('held').notNull().default(0),
  },
  (t) => [index('retention_run_started').on(t.startedAt.desc().nullsFirst())],
)
