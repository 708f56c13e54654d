import { z } from 'zod'
import { query } from '#lib/query.ts'
import { type PromiseState, stateAt } from './promise.ts'
import type { PromiseTask } from './views.ts'

const MOST = 200
/** What was due before is history: it stands in the ledger, and counts. */
const DAYS = 60

interface Row extends Omit<PromiseTask, 'dueAt'> {
  state: PromiseState
  dueAt: Date
}

/** What the reader promised and has not settled, the earliest due first, and what they may have promised. */
export const listOwnPromises = query({
  name: 'promise.mine',
  input: z.object({}),
  async run({ actor, sql }): Promise<PromiseTask[]> {
    const now = new Date()
    const rows = await sql<Row[]>`
      select p.id, p.text, p.due_at as "dueAt", p.state, p.customer_id as "customerId", k.name as "customerName",
        p.conversation_id as "conversationId"
      from promise p join customer k on k.id = p.customer_id
      where p.agent_id = ${actor.agentId} and p.state in ('proposed','open','broken')
        and p.due_at > ${now}::timestamptz - make_interval(days => ${DAYS})
      order by p.due_at, p.id limit ${MOST}`
    return rows.map((row) => ({ ...row, state: stateAt(row, now), dueAt: row.dueAt.toISOString() }))
  },
})
