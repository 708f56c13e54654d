import { type DueTimer, setTimer } from '#lib/timer.ts'
import { lockOne } from './moving.ts'
import { wake } from './wake.ts'

/**
 * Its time has come, or the customer wrote. Who holds the row may be waiting for this very timer, so that a row
 * that is locked is left for the next turn instead of waited for.
 */
export async function wakeParked({ tx, recordOn, subjectId }: DueTimer) {
  const [free] = await tx`
    select 1 from conversation where id = ${subjectId} for no key update skip locked`
  if (!free) return setTimer(tx, 'conversation.wake', subjectId, new Date())
  const conversation = await lockOne(tx, subjectId)
  if (conversation.state === 'parked') await wake({ tx, recordOn }, conversation, 'time')
}
