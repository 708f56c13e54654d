import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { at, createdAt, id } from './columns.ts'

export const team = pgTable('team', {
  id: id(),
  name: text('name').notNull().unique(),
  createdAt: createdAt(),
})

export const agent = pgTable(
  'agent',
  {
    id: id(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: text('role').notNull(),
    passwordHash: text('password_hash'),
    teamId: uuid('team_id').references(() => team.id),
    languages: text('languages')
      .array()
      .notNull()
      .default(sql`'{}'`),
    disabledAt: at('disabled_at'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('agent_email').on(sql`lower(${t.email})`),
    check('agent_role', sql`${t.role} in ('agent','senior','lead','supervisor','manager','administrator')`),
  ],
)

export const skill = pgTable('skill', { id: id(), name: text('name').notNull().unique() })

export const agentSkill = pgTable(
  'agent_skill',
  {
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agent.id),
    skillId: uuid('skill_id')
      .notNull()
      .references(() => skill.id),
    level: integer('level').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.agentId, t.skillId] }),
    check('agent_skill_level', sql`${t.level} between 1 and 5`),
  ],
)

/** What a person may say of why they are busy or away. */
export const presenceReason = pgTable(
  'presence_reason',
  {
    id: id(),
    label: text('label').notNull(),
    state: text('state').notNull(),
    position: integer('position').notNull().default(0),
    archivedAt: at('archived_at'),
  },
  (t) => [check('presence_reason_state', sql`${t.state} in ('busy','break')`)],
)

/** What routing changes with every reservation, apart from the person so that the row stays hot and small. */
export const presence = pgTable(
  'presence',
  {
    agentId: uuid('agent_id')
      .primaryKey()
      .references(() => agent.id),
    state: text('state').notNull().default('offline'),
    since: at('since').notNull().defaultNow(),
    idleSince: at('idle_since').notNull().defaultNow(),
    loadUnits: integer('load_units').notNull().default(0),
    capacityUnits: integer('capacity_units').notNull().default(6),
    reasonId: uuid('reason_id').references(() => presenceReason.id),
    /** What was chosen while work was in hand, for when the last of it ends. */
    nextState: text('next_state'),
    nextReasonId: uuid('next_reason_id').references(() => presenceReason.id),
    /** Since when no screen of theirs is connected; their work goes back when the grace is over. */
    disconnectedAt: at('disconnected_at'),
  },
  (t) => [
    check('presence_state', sql`${t.state} in ('available','busy','break','away','offline','missed')`),
    check('presence_next', sql`${t.nextState} in ('available','busy','break','offline')`),
    check('presence_load', sql`${t.loadUnits} >= 0`),
    index('presence_available')
      .on(t.idleSince)
      .where(sql`state = 'available'`),
  ],
)

export const session = pgTable(
  'session',
  {
    id: id(),
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agent.id),
    createdAt: createdAt(),
    endedAt: at('ended_at'),
    address: text('address'),
    userAgent: text('user_agent'),
  },
  (t) => [
    index('session_agent')
      .on(t.agentId)
      .where(sql`ended_at is null`),
  ],
)

export const loginAttempt = pgTable(
  'login_attempt',
  {
    id: id(),
    account: text('account').notNull(),
    address: text('address').notNull(),
    failed: integer('failed').notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [
    index('login_attempt_account').on(t.account, t.at),
    index('login_attempt_address').on(t.address, t.at),
  ],
)

export const invitation = pgTable('invitation', {
  id: id(),
  agentId: uuid('agent_id')
    .notNull()
    .references(() => agent.id),
  tokenHash: text('token_hash').notNull().unique(),
  expiresAt: at('expires_at').notNull(),
  usedAt: at('used_at'),
  createdAt: createdAt(),
})
