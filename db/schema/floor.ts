import { bigint, boolean, doublePrecision, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { at, id } from './columns.ts'
import { queue } from './queue.ts'

/** When the floor is to be called to somebody's attention. */
export const alertRule = pgTable('alert_rule', {
  id: id(),
  queueId: uuid('queue_id').references(() => queue.id),
  kind: text('kind').notNull(),
  /** Seconds, a share from 0 to 1, or a count, by the kind. */
  threshold: doublePrecision('threshold').notNull(),
  sound: boolean('sound').notNull().default(false),
  notify: boolean('notify').notNull().default(false),
  archivedAt: at('archived_at'),
})

/** How the floor stood at a moment: what a replay from the log is held against. */
export const floorSnapshot = pgTable(
  'floor_snapshot',
  {
    at: at('at').notNull(),
    eventId: bigint('event_id', { mode: 'number' }).notNull(),
    state: jsonb('state').notNull(),
  },
  (t) => [primaryKey({ columns: [t.at] })],
)
