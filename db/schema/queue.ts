import { sql } from 'drizzle-orm'
import {
  boolean,
  doublePrecision,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { agent, team } from './agent.ts'
import { at, createdAt, id } from './columns.ts'

export const queue = pgTable(
  'queue',
  {
    id: id(),
    name: text('name').notNull(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => team.id),
    serviceLevelMs: integer('service_level_ms').notNull().default(60_000),
    serviceLevelTarget: doublePrecision('service_level_target').notNull().default(0.8),
    wrapUpRequired: boolean('wrap_up_required').notNull().default(true),
    archivedAt: at('archived_at'),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('queue_name').on(sql`lower(${t.name})`)],
)

export const queueMember = pgTable(
  'queue_member',
  {
    queueId: uuid('queue_id')
      .notNull()
      .references(() => queue.id),
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agent.id),
  },
  (t) => [
    primaryKey({ columns: [t.queueId, t.agentId] }),
    uniqueIndex('queue_member_agent').on(t.agentId, t.queueId),
  ],
)

export const disposition = pgTable('disposition', {
  id: id(),
  queueId: uuid('queue_id').references(() => queue.id),
  label: text('label').notNull(),
  position: integer('position').notNull().default(0),
  archivedAt: at('archived_at'),
})

export const macro = pgTable('macro', {
  id: id(),
  queueId: uuid('queue_id').references(() => queue.id),
  title: text('title').notNull(),
  text: text('text').notNull(),
  archivedAt: at('archived_at'),
  createdAt: createdAt(),
})
