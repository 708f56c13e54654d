import type { DueTimer } from '#lib/timer.ts'
import { DUE_LEAD_MS } from './promise.ts'

interface Row {
  customerId: string
  conversationId: string | null
  agentId: string | null
}

/** The hour before it is due, its owner hears of it. */
export async function fallDue({ tx, record, subjectId, now }: DueTimer): Promise<void> {
  const [promise] = await tx<Row[]>`
    select customer_id as "customerId", conversation_id as "conversationId", agent_id as "agentId" from promise
    where id = ${subjectId} and state = 'open' and due_at <= ${new Date(now.getTime() + DUE_LEAD_MS)}`
  if (promise) await record('promise.due', { ...promise, subjectId })
}

/** Its time has passed and nobody said that it was kept. */
export async function breakPromise({ tx, record, subjectId, now }: DueTimer): Promise<void> {
  const [promise] = await tx<Row[]>`
    update promise set state = 'broken' where id = ${subjectId} and state = 'open' and due_at <= ${now}
    returning customer_id as "customerId", conversation_id as "conversationId", agent_id as "agentId"`
  if (promise) await record('promise.broken', { ...promise, subjectId })
}
