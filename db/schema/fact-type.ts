import { sql } from 'drizzle-orm'
import { bigint, boolean, check, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { at, createdAt, id } from './columns.ts'

/** A kind of fact that an administrator added; in `fact.type` it is "own:" and its id. */
export const factType = pgTable(
  'fact_type',
  {
    id: id(),
    name: text('name').notNull(),
    /** What agents ask for it with, beside its name. */
    words: text('words').array().notNull(),
    shape: jsonb('shape').notNull(),
    /** Asking for it checks who the customer is, so it is asked whatever is on file. */
    verifies: boolean('verifies').notNull(),
    belongsTo: text('belongs_to').notNull(),
    /** Grows by each change of any, in the order of the commits: the highest names the state of all. */
    revision: bigint('revision', { mode: 'number' }).notNull(),
    archivedAt: at('archived_at'),
    createdAt: createdAt(),
  },
  (t) => [
    check('fact_type_belongs_to', sql`${t.belongsTo} in ('person','matter')`),
    uniqueIndex('fact_type_name').on(sql`lower(${t.name})`),
    index('fact_type_revision').on(t.revision),
  ],
)
