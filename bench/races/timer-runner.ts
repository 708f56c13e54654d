import { closeDatabase } from '#db/client.ts'
import { Timers } from '#lib/job/timers.ts'
import type { DueTimer } from '#lib/timer.ts'
import { answerParent } from '../answer-parent.ts'

/** It is killed in the middle of this firing, its effect written and not committed; 0 for never. */
const killAt = Number(process.env.KILL_AT ?? 0)
let begun = 0

/** Leaves one trace a firing in the transaction of the firing. */
async function leaveTrace({ record, subjectId }: DueTimer) {
  await record('clock.at_risk', { subjectId })
  begun++
  if (begun === killAt) process.kill(process.pid, 'SIGKILL')
}

const timers = new Timers({
  'conversation.wake': leaveTrace,
  'wrap_up.end': leaveTrace,
  'disconnect.grace': leaveTrace,
  'visitor.grace': leaveTrace,
  'clock.due': leaveTrace,
  'callback.due': leaveTrace,
  'promise.due': leaveTrace,
  'promise.broken': leaveTrace,
  'export.expire': leaveTrace,
  'webhook.due': leaveTrace,
})
timers.start()
answerParent({}, async () => {
  await timers.stop()
  await closeDatabase()
})
