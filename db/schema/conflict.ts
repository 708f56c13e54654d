import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { agent } from './agent.ts'
import { at, createdAt, id } from './columns.ts'
import { customer } from './customer.ts'
import { recoveryCase } from './recovery.ts'

/** Where a department is asked to hold something back; one in use for each. */
export const webhook = pgTable(
  'webhook',
  {
    id: id(),
    department: text('department').notNull(),
    url: text('url').notNull(),
    secret: text('secret').notNull(),
    /** Signed with as well until the time beside it, so that the department may change over. */
    previousSecret: text('previous_secret'),
    previousUntil: at('previous_until'),
    /** Its host may be inside the company's own network. */
    isInternal: boolean('is_internal').notNull().default(false),
    createdAt: createdAt(),
    disabledAt: at('disabled_at'),
  },
  (t) => [
    uniqueIndex('webhook_department')
      .on(t.department)
      .where(sql`disabled_at is null`),
  ],
)

/** A department reached out to a customer while a case of theirs was open, and what came of asking it not to. */
export const conflict = pgTable(
  'conflict',
  {
    id: id(),
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customer.id),
    caseId: uuid('case_id')
      .notNull()
      .references(() => recoveryCase.id),
    touchpointId: uuid('touchpoint_id').notNull().unique(),
    kind: text('kind').notNull(),
    department: text('department').notNull(),
    occurredAt: at('occurred_at').notNull(),
    hold: text('hold').notNull().default('none'),
    askedBy: uuid('asked_by').references(() => agent.id),
    askedAt: at('asked_at'),
    answeredAt: at('answered_at'),
    liftedBy: uuid('lifted_by').references(() => agent.id),
    liftedAt: at('lifted_at'),
    createdAt: createdAt(),
  },
  (t) => [
    index('conflict_customer').on(t.customerId, t.occurredAt.desc().nullsFirst()),
    index('conflict_case').on(t.caseId),
    check('conflict_hold', sql`${t.hold} in ('none','asked','confirmed','failed','lifted')`),
  ],
)

/** One thing told to one webhook, tried until it is taken. What is sent is read anew each time and never kept. */
export const webhookDelivery = pgTable(
  'webhook_delivery',
  {
    id: id(),
    webhookId: uuid('webhook_id')
      .notNull()
      .references(() => webhook.id),
    /** Null: a test. */
    conflictId: uuid('conflict_id').references(() => conflict.id),
    event: text('event').notNull(),
    state: text('state').notNull().default('pending'),
    attempts: integer('attempts').notNull().default(0),
    status: integer('status'),
    /** The first 200 characters of the last answer. */
    answer: text('answer'),
    /** Why there was none. */
    problem: text('problem'),
    createdAt: createdAt(),
    attemptedAt: at('attempted_at'),
    nextAt: at('next_at'),
  },
  (t) => [
    index('webhook_delivery_webhook').on(t.webhookId, t.id.desc().nullsFirst()),
    index('webhook_delivery_conflict').on(t.conflictId),
    check('webhook_delivery_state', sql`${t.state} in ('pending','delivered','failed')`),
    check('webhook_delivery_event', sql`${t.event} in ('hold.asked','hold.lifted','test')`),
  ],
)
