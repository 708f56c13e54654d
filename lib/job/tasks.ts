import type { TaskList } from 'graphile-worker'
import type { CommittedEvent } from '#lib/events.ts'
import { recordFacts } from '#lib/fact/record-facts.ts'
import type { TaskName } from '#lib/reactions.ts'
import { detectComplaint } from '#lib/recovery/detect-complaint.ts'
import { detectLowRating } from '#lib/recovery/detect-low-rating.ts'

type Reaction = (event: CommittedEvent) => Promise<void>

const work: Record<TaskName, Reaction> = {
  record_facts: recordFacts,
  detect_complaint: detectComplaint,
  detect_low_rating: detectLowRating,
}

/** The relay puts a whole event into each job. */
const asEvent = (payload: unknown) => payload as CommittedEvent

export const tasks: TaskList = Object.fromEntries(
  Object.entries(work).map(([name, react]) => [name, (payload: unknown) => react(asEvent(payload))]),
)
