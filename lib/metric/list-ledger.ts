import type { Sql } from '#db/client.ts'
import { type AgentActor, may } from '#lib/actor.ts'
import { permit } from '#lib/auth/permit.ts'
import { Problem } from '#lib/problem.ts'
import { type PromiseState, stateAt } from '#lib/promise/promise.ts'
import { query } from '#lib/query.ts'
import type { z } from 'zod'
import { ledgerInput, type LedgerState } from './ledger-inputs.ts'

export interface LedgerRow {
  id: string
  text: string
  state: PromiseState
  dueAt: string
  settledAt: string | null
  madeBy: string | null
  customerId: string
  customerName: string
  conversationId: string | null
}

export interface LedgerPage {
  rows: LedgerRow[]
  next: string | null
  /** Who made promises in the reader's scope. */
  agents: { id: string; name: string }[]
}

interface Row extends Omit<LedgerRow, 'dueAt' | 'settledAt'> {
  dueAt: Date
  settledAt: Date | null
}

/** What was promised to customers, by the reader's team or by all; what is due last stands first, of open ones what is due next. */
export const listLedger = query({
  name: 'metric.ledger',
  input: ledgerInput,
  async run({ actor, input, sql }): Promise<LedgerPage> {
    permit(actor, 'floor.read')
    const now = new Date()
    const [found, agents] = await Promise.all([
      findRows(sql, actor, input),
      sql<LedgerPage['agents']>`
        select a.id, a.name from agent a where ${inScope(sql, actor)}
          and exists (select 1 from promise p where p.agent_id = a.id) order by a.name limit 500`,
    ])
    const page = found.slice(0, input.limit)
    const last = found.length > page.length ? page.at(-1) : undefined
    return {
      rows: page.map((row) => ({
        ...row,
        state: stateAt(row, now),
        dueAt: row.dueAt.toISOString(),
        settledAt: row.settledAt?.toISOString() ?? null,
      })),
      next: last ? `${last.dueAt.toISOString()}|${last.id}` : null,
      agents: [...agents],
    }
  },
})

const inScope = (sql: Sql, actor: AgentActor) =>
  may(actor, 'scope.all') ? sql`true` : sql`a.team_id = ${actor.teamId}`

function findRows(sql: Sql, actor: AgentActor, input: z.output<typeof ledgerInput>) {
  const { agentId, text } = input
  const after = parseCursor(input.after)
  const [beyond, order] = input.state === 'open' ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`]
  const like = `%${(text ?? '').replace(/[\\%_]/g, '\\$&')}%`
  return sql<Row[]>`
    select p.id, p.text, p.state, p.due_at as "dueAt", p.settled_at as "settledAt", p.made_by as "madeBy",
      k.id as "customerId", k.name as "customerName", p.conversation_id as "conversationId"
    from promise p join customer k on k.id = p.customer_id left join agent a on a.id = p.agent_id
    where ${inScope(sql, actor)} and ${isIn(sql, input.state)}
      ${agentId ? sql`and p.agent_id = ${agentId}` : sql``}
      ${text ? sql`and (p.text ilike ${like} or k.name ilike ${like})` : sql``}
      ${after ? sql`and (p.due_at, p.id) ${beyond} (${after.dueAt}::timestamptz, ${after.id}::uuid)` : sql``}
    order by p.due_at ${order}, p.id ${order} limit ${input.limit + 1}`
}

function isIn(sql: Sql, state: LedgerState) {
  switch (state) {
    case 'unsettled':
      return sql`p.state in ('open','broken')`
    case 'open':
      return sql`p.state = 'open' and p.due_at > now()`
    case 'broken':
      return sql`(p.state = 'broken' or (p.state = 'open' and p.due_at <= now()))`
    case 'all':
      return sql`p.state not in ('proposed','dismissed')`
    case 'kept':
    case 'withdrawn':
      return sql`p.state = ${state}`
  }
}

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\|([\da-f-]{36})$/

function parseCursor(cursor: string | undefined) {
  if (!cursor) return null
  const [, dueAt, id] = CURSOR.exec(cursor) ?? []
  if (!dueAt || !id) throw new Problem('invalid', 'This page of the list does not exist.')
  return { dueAt, id }
}
