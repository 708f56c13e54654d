import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { agent } from './agent.ts'
import { at, id } from './columns.ts'
import { conversation } from './conversation.ts'
import { customer } from './customer.ts'

export const recoveryCase = pgTable(
  'recovery_case',
  {
    id: id(),
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customer.id),
    conversationId: uuid('conversation_id').references(() => conversation.id),
    state: text('state').notNull().default('detected'),
    severity: integer('severity').notNull().default(2),
    valueAtRiskCents: bigint('value_at_risk_cents', { mode: 'number' }).notNull().default(0),
    ownerId: uuid('owner_id').references(() => agent.id),
    department: text('department'),
    cause: text('cause'),
    outcome: text('outcome'),
    openedAt: at('opened_at').notNull().defaultNow(),
    dueAt: at('due_at').notNull(),
    ownedAt: at('owned_at'),
    contactedAt: at('contacted_at'),
    remediedAt: at('remedied_at'),
    closedAt: at('closed_at'),
  },
  (t) => [
    check(
      'recovery_state',
      sql`${t.state} in ('detected','owned','contacted','remedied','confirmed','lost')`,
    ),
    check('recovery_severity', sql`${t.severity} between 1 and 4`),
    uniqueIndex('recovery_one_open')
      .on(t.customerId)
      .where(sql`closed_at is null`),
    index('recovery_open')
      .on(t.dueAt)
      .where(sql`closed_at is null`),
    index('recovery_customer').on(t.customerId, t.openedAt.desc().nullsFirst()),
    index('recovery_closed')
      .on(t.closedAt.desc().nullsFirst())
      .where(sql`closed_at is not null`),
  ],
)

export const recoverySignal = pgTable(
  'recovery_signal',
  {
    id: id(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => recoveryCase.id),
    kind: text('kind').notNull(),
    conversationId: uuid('conversation_id'),
    sourceId: uuid('source_id').notNull(),
    quote: text('quote').notNull().default(''),
    score: integer('score'),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [
    index('recovery_signal_case').on(t.caseId, t.at),
    uniqueIndex('recovery_signal_source').on(t.sourceId, t.kind),
  ],
)

export const recoveryStep = pgTable(
  'recovery_step',
  {
    id: id(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => recoveryCase.id),
    kind: text('kind').notNull(),
    channel: text('channel'),
    text: text('text').notNull(),
    costCents: integer('cost_cents'),
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agent.id),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [index('recovery_step_case').on(t.caseId, t.at)],
)
