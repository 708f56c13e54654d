import { sql } from 'drizzle-orm'
import { check, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { at } from './columns.ts'
import { conversation } from './conversation.ts'

/** The service-level clocks of a conversation, as they were last worked out from its times. */
export const clock = pgTable(
  'clock',
  {
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversation.id),
    kind: text('kind').notNull(),
    state: text('state').notNull(),
    startedAt: at('started_at').notNull(),
    warnAt: at('warn_at'),
    dueAt: at('due_at'),
    stoppedAt: at('stopped_at'),
    atRiskAt: at('at_risk_at'),
    breachedAt: at('breached_at'),
    /** What the customer waited, in milliseconds of open hours. */
    elapsedMs: integer('elapsed_ms').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.conversationId, t.kind, t.startedAt] }),
    check('clock_kind', sql`${t.kind} in ('first_reply','next_reply','resolution','requester_wait')`),
    check('clock_state', sql`${t.state} in ('running','paused','met','breached','stopped')`),
  ],
)
