import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { agent } from './agent.ts'
import { at, createdAt, id } from './columns.ts'

/** A file that is being, or was, brought in: how it is read, what its columns mean, how far it is. */
export const importRun = pgTable(
  'import_run',
  {
    id: id(),
    kind: text('kind').notNull(),
    fileName: text('file_name').notNull(),
    filePath: text('file_path').notNull(),
    fileBytes: bigint('file_bytes', { mode: 'number' }).notNull(),
    /** Whether a worker goes on with it, or only who began it by command. */
    byCommand: boolean('by_command').notNull().default(false),
    format: jsonb('format').$type<Record<string, unknown>>().notNull(),
    mapping: jsonb('mapping').$type<Record<string, unknown>>().notNull(),
    state: text('state').notNull().default('draft'),
    /** Rows that are settled: committed with what they brought, so that nothing is read twice after a crash. */
    rowsDone: integer('rows_done').notNull().default(0),
    bytesDone: bigint('bytes_done', { mode: 'number' }).notNull().default(0),
    created: integer('created').notNull().default(0),
    known: integer('known').notNull().default(0),
    wrong: integer('wrong').notNull().default(0),
    takenBack: integer('taken_back').notNull().default(0),
    kept: integer('kept').notNull().default(0),
    /** What a trial run counted. */
    trial: jsonb('trial').$type<Record<string, unknown>>(),
    /** Why it stopped: a sentence for a person. */
    problem: text('problem'),
    agentId: uuid('agent_id').references(() => agent.id),
    createdAt: createdAt(),
    startedAt: at('started_at'),
    finishedAt: at('finished_at'),
  },
  (t) => [
    check('import_run_kind', sql`${t.kind} in ('customers','touchpoints','conversations')`),
    check(
      'import_run_state',
      sql`${t.state} in ('draft','checking','running','done','cancelled','failed','taking_back','taken_back')`,
    ),
    index('import_run_created').on(t.createdAt.desc().nullsFirst()),
    index('import_run_working')
      .on(t.id)
      .where(sql`state in ('checking','running','taking_back')`),
  ],
)

/** A row that could not be brought in, with its text, for the file of wrong rows. */
export const importWrongRow = pgTable(
  'import_wrong_row',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => importRun.id),
    rowNumber: integer('row_number').notNull(),
    reason: text('reason').notNull(),
    text: text('text').notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.rowNumber] })],
)

/** What a row became, by a hash of its source and number: the same row again is known, and can be taken back. */
export const importItem = pgTable(
  'import_item',
  {
    hash: uuid('hash').primaryKey(),
    importId: uuid('import_id').notNull(),
    kind: text('kind').notNull(),
    targetId: uuid('target_id').notNull(),
  },
  (t) => [
    check('import_item_kind', sql`${t.kind} in ('customer','touchpoint','conversation','message')`),
    index('import_item_import').on(t.importId, t.kind, t.targetId),
  ],
)
