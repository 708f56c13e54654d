import { database } from '#db/client.ts'
import { type PromiseState, stateAt } from './promise.ts'
import type { PromiseView } from './views.ts'

interface Row extends Omit<PromiseView, 'dueAt' | 'settledAt'> {
  state: PromiseState
  dueAt: Date
  settledAt: Date | null
}

/** A customer's promises, the latest due first, as they stand at `now`; what turned out to be none is left out. */
export async function loadPromises(customerId: string, now: Date, limit = 50): Promise<PromiseView[]> {
  const rows = await database()<Row[]>`
    select id, text, due_at as "dueAt", made_by as "madeBy", department, state, settled_at as "settledAt",
      conversation_id as "conversationId", message_id as "messageId"
    from promise where customer_id = ${customerId} and state <> 'dismissed' order by due_at desc limit ${limit}`
  return rows.map((row) => ({
    ...row,
    state: stateAt(row, now),
    dueAt: row.dueAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
  }))
}
