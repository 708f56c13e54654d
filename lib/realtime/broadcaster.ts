import { audience } from '#lib/audience.ts'
import type { CommittedEvent } from '#lib/events.ts'
import type { Doorkeeper } from './doorkeeper.ts'
import type { Floor } from './floor.ts'
import type { Hub } from './hub.ts'
import type { Lists } from './lists.ts'
import type { People } from './people.ts'
import type { PublicThreads } from './public-threads.ts'
import type { RecoveryBoard } from './recovery-board.ts'
import type { Threads } from './threads.ts'

const REMEMBERED = 20_000

export interface LiveParts {
  hub: Hub
  threads: Threads
  publicThreads: PublicThreads
  lists: Lists
  people: People
  floor: Floor
  recovery: RecoveryBoard
  doorkeeper: Doorkeeper
}

/** Tells the rooms of a committed event, once, whichever way it came: from the verb here, or from the table. */
export class Broadcaster {
  readonly #parts: LiveParts
  readonly #told = new Set<number>()

  constructor(parts: LiveParts) {
    this.#parts = parts
  }

  tell(events: readonly CommittedEvent[]) {
    for (const event of events) if (this.#isNew(event.id)) this.#tell(event)
  }

  #isNew(id: number): boolean {
    if (this.#told.has(id)) return false
    this.#told.add(id)
    if (this.#told.size > REMEMBERED) for (const old of this.#told) return this.#told.delete(old)
    return true
  }

  #tell(event: CommittedEvent) {
    const { hub, threads, publicThreads, lists, people, floor, recovery, doorkeeper } = this.#parts
    const who = audience[event.name]
    if (who.thread) threads.tell(event)
    if (who.customer && event.conversationId) publicThreads.touch(event.conversationId)
    if (who.lists && event.conversationId) lists.touch(event.conversationId)
    if (who.agent && event.agentId) people.touch(event.agentId)
    if (who.floor) floor.touch(event)
    if (who.pane && event.customerId)
      hub.publish(`customer:${event.customerId}`, [{ type: 'changed', parts: who.pane }])
    if (who.recovery && event.subjectId) recovery.touch(event.subjectId)
    if (who.access) doorkeeper.review(event)
  }
}
