import type { Task } from 'graphile-worker'
import type { CommittedEvent } from '#lib/events.ts'
import { log } from '#lib/log.ts'
import { type EventRow, toEvent } from '#lib/record.ts'

export type Reaction = (event: CommittedEvent) => Promise<void>

/** An event's row as the relay puts it into a job, with the names of what is to be done where that is several. */
type Told = Omit<EventRow, 'at'> & { at: string; tasks?: string[] }

/** The relay puts a whole row of an event into each job. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const rowOf = (payload: unknown) => payload as Told

const asEvent = (row: Told) => toEvent({ ...row, at: new Date(row.at) })

export const reactWith =
  (reaction: Reaction): Task =>
  (payload) =>
    reaction(asEvent(rowOf(payload)))

/** All that an event causes, in one job. What fails becomes a job of its own, tried again without the others. */
export const reactWithAll =
  (work: Readonly<Record<string, Reaction>>): Task =>
  async (payload, { addJob }) => {
    const { tasks = [], ...row } = rowOf(payload)
    for (const task of tasks) {
      try {
        await work[task]?.(asEvent(row))
      } catch (error) {
        log.error({ err: error, task }, 'reaction failed')
        await addJob(task, row, { jobKey: `${task}:${row.id}` })
      }
    }
  }
