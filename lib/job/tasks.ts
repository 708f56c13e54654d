import type { TaskList } from 'graphile-worker'
import { followConversation } from '#lib/clock/follow-conversation.ts'
import { followQueue } from '#lib/clock/follow-queue.ts'
import { readReply } from '#lib/conversation/read-reply.ts'
import { detectConflicts } from '#lib/conflict/detect-conflicts.ts'
import { settleHold } from '#lib/conflict/settle-hold.ts'
import { recordFacts } from '#lib/fact/record-facts.ts'
import { sweepFiles } from '#lib/import/sweep-files.ts'
import { workImports } from '#lib/import/work-imports.ts'
import { IDENTITY_CRONTAB, identityTasks } from '#lib/identity/compare-jobs.ts'
import { SNAPSHOT_MINUTES, writeFloorSnapshot } from '#lib/metric/write-floor-snapshot.ts'
import { eraseCustomer } from '#lib/privacy/erase-customer.ts'
import { exportCustomer } from '#lib/privacy/export-customer.ts'
import { keepRetention } from '#lib/privacy/keep-retention.ts'
import { weighRepeatContact } from '#lib/metric/weigh-repeat-contact.ts'
import { watchPromise } from '#lib/promise/watch-promise.ts'
import type { TaskName } from '#lib/reactions.ts'
import { detectBrokenPromise } from '#lib/recovery/detect-broken-promise.ts'
import { detectComplaint } from '#lib/recovery/detect-complaint.ts'
import { detectLowRating } from '#lib/recovery/detect-low-rating.ts'
import { endParticipations } from '#lib/routing/end-participations.ts'
import { sendDelivery } from '#lib/webhook/send-delivery.ts'
import { type Reaction, reactWith, reactWithAll } from './react-to-event.ts'

const work: Record<Exclude<TaskName, 'work_imports'>, Reaction> = {
  record_facts: recordFacts,
  read_reply: readReply,
  watch_promise: watchPromise,
  detect_broken_promise: detectBrokenPromise,
  weigh_repeat_contact: weighRepeatContact,
  detect_complaint: detectComplaint,
  detect_low_rating: detectLowRating,
  end_participations: endParticipations,
  keep_clocks: followConversation,
  keep_queue_clocks: followQueue,
  erase_customer: eraseCustomer,
  export_customer: exportCustomer,
  detect_conflicts: detectConflicts,
  send_webhook: sendDelivery,
  settle_hold: settleHold,
}

const reacting: TaskList = Object.fromEntries(
  Object.entries(work).map(([name, react]) => [name, reactWith(react)]),
)

export const tasks: TaskList = {
  ...reacting,
  react: reactWithAll(work),
  ...identityTasks,
  snapshot_floor: writeFloorSnapshot,
  keep_retention: keepRetention,
  sweep_files: () => sweepFiles(),
  // A file goes on for minutes: it stops between two batches when the worker stops, and is found again.
  work_imports: (_payload, { abortSignal }) => workImports(() => abortSignal.aborted),
}

/** What is done by the clock, by one of all workers. */
export const crontab = `*/${SNAPSHOT_MINUTES} * * * * snapshot_floor ?max=3
17 2 * * * keep_retention ?max=3
47 2 * * * sweep_files ?max=3
* * * * * work_imports ?max=1
${IDENTITY_CRONTAB}`
