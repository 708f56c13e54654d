import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  doublePrecision,
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
    index('customer_merge_at').on(t.mergedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    uniqueIndex('customer_merge_loser')
      .on(t.loserId)
      .where(sql`undone_at is null`),
  ],
)

/** What a merge did, in order: rows pointed elsewhere, rows that gave way, and what was changed in those that stayed. */
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
    /** What gave way, whole; of what was changed, the columns as they were and as they are since. */
    row: jsonb('row').$type<Record<string, unknown>>(),
  },
  (t) => [
    primaryKey({ columns: [t.mergeId, t.position] }),
    check('customer_merge_step_kind', sql`${t.kind} in ('moved','folded','changed')`),
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

/** Two customers who may be one, for a person to decide. Once they are one, both columns name the survivor. */
export const identityReview = pgTable(
  'identity_review',
  {
    id: id(),
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customer.id),
    otherId: uuid('other_id')
      .notNull()
      .references(() => customer.id),
    /** Bits that speak for one person, the prior among them. */
    weight: doublePrecision('weight').notNull(),
    /** Field, level and bits of each comparison; never a value. */
    comparisons: jsonb('comparisons').$type<Record<string, unknown>[]>().notNull(),
    foundAt: at('found_at').notNull(),
    laterUntil: at('later_until'),
  },
  (t) => [
    uniqueIndex('identity_review_pair').on(t.customerId, t.otherId),
    index('identity_review_other').on(t.otherId),
    index('identity_review_weight').on(t.weight.desc().nullsFirst(), t.id),
  ],
)

/** By what customers are put side by side: hashes of names, numbers and places. Made anew from the customers. */
export const customerBlock = pgTable(
  'customer_block',
  { key: bigint('key', { mode: 'bigint' }).notNull(), customerId: uuid('customer_id').notNull() },
  (t) => [primaryKey({ columns: [t.key, t.customerId] }), index('customer_block_customer').on(t.customerId)],
)

/** How identifiers find and join people, as an administrator has it; without a row, as it comes. */
export const identityRules = pgTable('identity_rules', {
  id: integer('id').primaryKey(),
  version: uuid('version').notNull(),
  rules: jsonb('rules').$type<Record<string, unknown>>().notNull(),
  changedBy: uuid('changed_by'),
  changedAt: at('changed_at').notNull(),
})

/** How often fields agree among pairs of one person and of two, last learned from these customers. */
export const identityModel = pgTable('identity_model', {
  id: integer('id').primaryKey(),
  model: jsonb('model').$type<Record<string, unknown>>().notNull(),
  people: integer('people').notNull(),
  learnedAt: at('learned_at').notNull(),
})
