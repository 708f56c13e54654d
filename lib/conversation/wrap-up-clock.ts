import type { Tx } from '#db/client.ts'
import { clearTimer, setTimer } from '#lib/timer.ts'

export const MOST_EXTENSIONS = 3

/** Where the queue limits wrap-up, its time begins: called in the transaction that ends the contact. */
export async function startWrapUpClock(tx: Tx, conversationId: string) {
  const [row] = await tx<{ until: Date }[]>`
    update conversation c set wrap_up_until = now() + q.wrap_up_limit_ms * interval '1 ms' from queue q
    where c.id = ${conversationId} and c.state = 'wrap_up' and q.id = c.queue_id and q.wrap_up_limit_ms is not null
    returning c.wrap_up_until as until`
  if (row) await setTimer(tx, 'wrap_up.end', conversationId, row.until)
}

export async function stopWrapUpClock(tx: Tx, conversationId: string) {
  await tx`update conversation set wrap_up_until = null where id = ${conversationId}`
  await clearTimer(tx, 'wrap_up.end', conversationId)
}
