import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { at, id } from './columns.ts'
import { customer } from './customer.ts'

/** That two customers were found to be one, by what, and what undoing it must give back. */
export const customerMerge = pgTable(
  'customer_merge',
  {
    id: id(),
    /** Whose rows they are now; follows later merges. */
    survivorId: uuid('survivor_id')
      .notNull()
      .references(() => customer.id),
    /** Who they were merged into. */
    winnerId: uuid('winner_id').notNull(),
    loserId: uuid('loser_id').notNull(),
    evidence: jsonb('evidence').$type<Record<string, unknown>[]>().notNull(),
    before: jsonb('before').$type<Record<string, unknown>>().notNull(),
    after: jsonb('after').$type<Record<string, unknown>>().notNull(),
    mergedAt: at('merged_at').notNull(),
    mergedBy: uuid('merged_by'),
    undoneAt: at('undone_at'),
    undoneBy: uuid('undone_by'),
  },
  (t) => [
    index('customer_merge_survivor').on(t.survivorId),
    index('customer_merge_winner').on(t.winnerId, t.mergedAt),
    uniqueIndex('customer_merge_loser')
      .on(t.loserId)
      .where(sql`undone_at is null`),
  ],
)

/** What a merge did, in order: rows that were pointed elsewhere, and rows that gave way to another. */
export const customerMergeStep = pgTable(
  'customer_merge_step',
  {
    mergeId: uuid('merge_id')
      .notNull()
      .references(() => customerMerge.id),
    position: integer('position').notNull(),
    kind: text('kind').notNull(),
    tableName: text('table_name').notNull(),
    columnName: text('column_name'),
    fromId: uuid('from_id').notNull(),
    toId: uuid('to_id').notNull(),
    /** The primary keys of what was moved, as they are since. */
    keys: jsonb('keys').$type<Record<string, unknown>[]>(),
    /** What gave way, whole. */
    row: jsonb('row').$type<Record<string, unknown>>(),
  },
  (t) => [
    primaryKey({ columns: [t.mergeId, t.position] }),
    check('customer_merge_step_kind', sql`${t.kind} in ('moved','folded')`),
  ],
)

/** Two customers of whom somebody said, or an undone merge says, that they are not the same. */
export const customerApart = pgTable(
  'customer_apart',
  {
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customer.id),
    otherId: uuid('other_id')
      .notNull()
      .references(() => customer.id),
    saidBy: uuid('said_by'),
    saidAt: at('said_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.customerId, t.otherId] }), index('customer_apart_other').on(t.otherId)],
)
