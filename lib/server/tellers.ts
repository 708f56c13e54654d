import type { CommittedEvent } from '#lib/events.ts'

export type Tell = (events: readonly CommittedEvent[]) => void

/** Who in this process wants to hear of committed events: the rooms, routing. */
export class Tellers {
  readonly #tells: Tell[] = []

  add(tell: Tell) {
    this.#tells.push(tell)
  }

  tell(events: readonly CommittedEvent[]) {
    for (const tell of this.#tells) tell(events)
  }
}
