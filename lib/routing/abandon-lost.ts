import { withdrawTransfer } from '#lib/conversation/withdraw-transfer.ts'
import type { DueTimer } from '#lib/timer.ts'
import { leaveLine } from './leave-line.ts'

/** Who waited and hasn't come back in time has given up. A message left, or a call-back, waits without them. */
export async function abandonLost({ subjectId, tx, record, recordOn }: DueTimer) {
  const [waiting] = await tx`
    select 1 from conversation where id = ${subjectId} and state = 'waiting' and channel = 'chat' for no key update`
  if (!waiting) return
  await withdrawTransfer({ tx, record, recordOn }, subjectId)
  await leaveLine(tx, { record, recordOn }, subjectId)
  await tx`
    update conversation set state = 'abandoned', ended_at = now(), ended_by = 'customer', reply_due_since = null,
      waiting_since = null where id = ${subjectId}`
  await recordOn(subjectId, 'conversation.abandoned', { data: { by: 'gone' } })
}
