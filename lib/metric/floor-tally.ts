import type { FloorRow } from './floor-rows.ts'

/** A queue's counters, moved by each row that comes or goes. */
export class QueueTally {
  active = 0
  inWrapUp = 0
  answered = 0
  within = 0
  abandoned = 0
  short = 0
  answerMicros = 0
  readonly #waiting = new Map<string, number>()
  #oldest: number | null | undefined

  get waiting(): number {
    return this.#waiting.size
  }

  /** Since when the first in line waits, in ms. Looked for again only when that one went. */
  get oldestMs(): number | null {
    if (this.#oldest !== undefined) return this.#oldest
    let oldest: number | null = null
    for (const since of this.#waiting.values()) if (oldest === null || since < oldest) oldest = since
    return (this.#oldest = oldest)
  }

  line(id: string, sinceMs: number, by: 1 | -1) {
    if (by === -1) {
      if (this.#oldest === sinceMs) this.#oldest = undefined
      this.#waiting.delete(id)
      return
    }
    this.#waiting.set(id, sinceMs)
    if (this.#oldest !== undefined) this.#oldest = Math.min(this.#oldest ?? sinceMs, sinceMs)
  }
}

export interface AgentTally {
  handled: number
  rated: number
  score: number
}

const SHORT_MICROS = 5_000_000

/** Counters of the day that began at `dayMs`, by queue, and by agent and queue. */
export class FloorTally {
  readonly queues = new Map<string, QueueTally>()
  readonly agents = new Map<string, Map<string, AgentTally>>()
  readonly held = new Map<string, Map<string, FloorRow>>()
  readonly #dayMs: number
  readonly #targetMs: ReadonlyMap<string, number>

  constructor(dayMs: number, targetMs: ReadonlyMap<string, number>) {
    this.#dayMs = dayMs
    this.#targetMs = targetMs
  }

  count(row: FloorRow, by: 1 | -1) {
    const queue = this.#queue(row.queueId)
    if (row.lineQueueId && row.waitingSince)
      this.#queue(row.lineQueueId).line(row.id, row.waitingSince.getTime(), by)
    if (row.state === 'active') queue.active += by
    if (row.state === 'wrap_up') queue.inWrapUp += by
    if (row.openedMicros >= this.#dayMs * 1000) this.#countToday(queue, row, by)
    this.#countAgents(row, by)
    this.#countHeld(row, by)
  }

  #countToday(queue: QueueTally, row: FloorRow, by: 1 | -1) {
    if (row.assignedMicros !== null) {
      const waited = row.assignedMicros - row.openedMicros
      queue.answered += by
      queue.answerMicros += by * waited
      if (waited <= (this.#targetMs.get(row.queueId) ?? 0) * 1000) queue.within += by
    }
    if (row.state !== 'abandoned') return
    queue.abandoned += by
    if (row.endedMicros !== null && row.endedMicros - row.openedMicros < SHORT_MICROS) queue.short += by
  }

  #countAgents({ resolvedBy, resolvedQueueId, completedAt, ...row }: FloorRow, by: 1 | -1) {
    if (resolvedBy && resolvedQueueId && this.#isToday(completedAt))
      this.#agent(resolvedBy, resolvedQueueId).handled += by
    const { ratedAgentId, ratedQueueId, score, answeredAt } = row
    if (!ratedAgentId || !ratedQueueId || score === null || !this.#isToday(answeredAt)) return
    const tally = this.#agent(ratedAgentId, ratedQueueId)
    tally.rated += by
    tally.score += by * score
  }

  #countHeld(row: FloorRow, by: 1 | -1) {
    if (!row.assigneeId || (row.state !== 'active' && row.state !== 'wrap_up')) return
    const held = this.held.get(row.assigneeId) ?? new Map<string, FloorRow>()
    this.held.set(row.assigneeId, held)
    if (by === 1) held.set(row.id, row)
    else held.delete(row.id)
    if (held.size === 0) this.held.delete(row.assigneeId)
  }

  #isToday = (at: Date | null) => at !== null && at.getTime() >= this.#dayMs

  #queue(id: string): QueueTally {
    const tally = this.queues.get(id) ?? new QueueTally()
    this.queues.set(id, tally)
    return tally
  }

  #agent(agentId: string, queueId: string): AgentTally {
    const byQueue = this.agents.get(agentId) ?? new Map<string, AgentTally>()
    this.agents.set(agentId, byQueue)
    const tally = byQueue.get(queueId) ?? { handled: 0, rated: 0, score: 0 }
    byQueue.set(queueId, tally)
    return tally
  }
}
