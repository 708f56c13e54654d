import {
  type FloorRow,
  loadFloorPeople,
  loadFloorQueues,
  loadHandleTimes,
  loadPresences,
  loadRows,
  loadRowsOfDay,
  type PersonRow,
  type PresenceRow,
  type QueueRow,
} from './floor-rows.ts'
import { FloorTally } from './floor-tally.ts'
import { type FloorView, startOfDay } from './load-floor.ts'
import { viewFloor } from './view-floor.ts'

/** After so long all is read anew, whatever was told. */
const RECOUNT_MS = 5 * 60_000

export interface FloorState {
  queues: readonly QueueRow[]
  people: readonly PersonRow[]
  presences: ReadonlyMap<string, PresenceRow>
  tally: FloorTally
  /** Mean handle time by queue. */
  handleMs: Map<string, number | null>
}

/**
 * The floor in memory. What an event touched is read again from the tables and the counters move by the difference,
 * so that neither the order nor the number of events matters, and the work is that of the rows that changed.
 */
export class FloorBook {
  readonly #rows = new Map<string, FloorRow>()
  #state: FloorState | undefined
  #dayMs = 0
  #countedMs = 0
  #touched = new Set<string>()
  #isRearranged = false

  touch(conversationId: string) {
    this.#touched.add(conversationId)
  }

  /** Queues, people or who works where changed. */
  rearrange() {
    this.#isRearranged = true
  }

  /** The next refresh counts all anew. */
  doubt() {
    this.#countedMs = 0
  }

  /** Forgets everything; the next refresh reads it anew. */
  close() {
    this.#state = undefined
    this.#rows.clear()
    this.#touched.clear()
  }

  async refresh(now = new Date()) {
    const touched = this.#touched
    this.#touched = new Set()
    try {
      if (this.#isStale(now)) await this.#recount(now)
      else await this.#catchUp([...touched])
    } catch (error) {
      for (const id of touched) this.#touched.add(id)
      throw error
    }
  }

  view(scope: string): FloorView {
    return this.#state ? viewFloor(this.#state, scope) : { queues: [], agents: [] }
  }

  #isStale(now: Date): boolean {
    return (
      !this.#state ||
      startOfDay(now).getTime() !== this.#dayMs ||
      now.getTime() - this.#countedMs > RECOUNT_MS
    )
  }

  async #recount(now: Date) {
    const since = startOfDay(now)
    const rows = await loadRowsOfDay(since)
    this.#dayMs = since.getTime()
    this.#countedMs = now.getTime()
    this.#rows.clear()
    for (const row of rows) this.#rows.set(row.id, row)
    await this.#arrange()
  }

  async #catchUp(touched: readonly string[]) {
    const [rows, presences] = await Promise.all([
      touched.length > 0 ? loadRows(touched) : [],
      loadPresences(),
    ])
    const state = this.#state
    if (!state) return
    const resolved = new Set<string>()
    for (const row of rows) {
      const before = this.#rows.get(row.id)
      if (before) state.tally.count(before, -1)
      state.tally.count(row, 1)
      this.#rows.set(row.id, row)
      if (row.resolvedQueueId && !before?.resolvedQueueId) resolved.add(row.resolvedQueueId)
    }
    this.#state = { ...state, presences: byAgent(presences) }
    if (this.#isRearranged) return this.#arrange()
    if (resolved.size === 0) return
    for (const [queueId, handleMs] of await loadHandleTimes([...resolved]))
      state.handleMs.set(queueId, handleMs)
  }

  /** A queue's target decides what was in time, so that all is counted again. */
  async #arrange() {
    this.#isRearranged = false
    const [queues, people, presences] = await Promise.all([
      loadFloorQueues(),
      loadFloorPeople(),
      loadPresences(),
    ])
    const targets = new Map(queues.map(({ id, serviceLevelMs }) => [id, serviceLevelMs]))
    const tally = new FloorTally(this.#dayMs, targets)
    for (const row of this.#rows.values()) tally.count(row, 1)
    const handleMs = new Map(await loadHandleTimes(queues.map(({ id }) => id)))
    this.#state = { queues, people, presences: byAgent(presences), tally, handleMs }
  }
}

const byAgent = (presences: readonly PresenceRow[]) =>
  new Map(presences.map((presence) => [presence.agentId, presence]))
