import { sql } from 'drizzle-orm'
import {
  boolean,
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
import { agent, skill, team } from './agent.ts'
import { at, createdAt, id } from './columns.ts'

export interface OpenSpan {
  /** Local wall-clock times `HH:MM`; `to` may be 24:00. */
  from: string
  to: string
}

/** Opening hours in a time zone: spans by weekday (0 is Sunday), and days that differ. */
export const schedule = pgTable('schedule', {
  id: id(),
  name: text('name').notNull().unique(),
  timeZone: text('time_zone').notNull(),
  week: jsonb('week').$type<OpenSpan[][]>().notNull(),
  holidays: jsonb('holidays')
    .$type<{ date: string; name: string; spans: OpenSpan[] }[]>()
    .notNull()
    .default([]),
  createdAt: createdAt(),
})

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
    /** How long wrap-up may take; null for as long as it takes. */
    wrapUpLimitMs: integer('wrap_up_limit_ms'),
    wrapUpExtendable: boolean('wrap_up_extendable').notNull().default(true),
    /** From 1; multiplies what waiting here is worth. */
    priority: integer('priority').notNull().default(1),
    valueClass: text('value_class').notNull().default('standard'),
    /** Null is always open. */
    scheduleId: uuid('schedule_id').references(() => schedule.id),
    firstReplyMs: integer('first_reply_ms'),
    nextReplyMs: integer('next_reply_ms'),
    resolutionMs: integer('resolution_ms'),
    clocksPauseParked: boolean('clocks_pause_parked').notNull().default(true),
    callbackEnabled: boolean('callback_enabled').notNull().default(false),
    /** Call-backs that one slot of half an hour takes. */
    callbackCap: integer('callback_cap').notNull().default(4),
    archivedAt: at('archived_at'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('queue_name').on(sql`lower(${t.name})`),
    check('queue_value_class', sql`${t.valueClass} in ('standard','complaint','retention')`),
    check('queue_priority', sql`${t.priority} between 1 and 5`),
  ],
)

/** What the queue's work demands of who takes it. */
export const queueSkill = pgTable(
  'queue_skill',
  {
    queueId: uuid('queue_id')
      .notNull()
      .references(() => queue.id),
    skillId: uuid('skill_id')
      .notNull()
      .references(() => skill.id),
    level: integer('level').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.queueId, t.skillId] }),
    check('queue_skill_level', sql`${t.level} between 1 and 5`),
  ],
)

/** After `after_ms` of waiting the people of another queue, or one person, may take the work too. */
export const queueOverflow = pgTable(
  'queue_overflow',
  {
    id: id(),
    queueId: uuid('queue_id')
      .notNull()
      .references(() => queue.id),
    afterMs: integer('after_ms').notNull(),
    toQueueId: uuid('to_queue_id').references(() => queue.id),
    toAgentId: uuid('to_agent_id').references(() => agent.id),
  },
  (t) => [
    check('queue_overflow_target', sql`num_nonnulls(${t.toQueueId}, ${t.toAgentId}) = 1`),
    index('queue_overflow_queue').on(t.queueId),
  ],
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
