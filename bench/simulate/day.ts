import type { FreeAgent, WaitingWork } from '#lib/routing/candidate.ts'
import { EventHeap } from './event-heap.ts'
import type { Policy } from './policy.ts'
import type { Caller, Person } from './world.ts'

export interface Ended {
  caller: Caller
  waitMs: number
  isAnswered: boolean
}

export interface Day {
  ended: Ended[]
  /** By person, in the order given. */
  busyMs: number[]
  lengthMs: number
}

const MINUTE_MS = 60_000
/** Minutes by when nothing is demanded any more, neither skill nor language. */
const RELAXED_AFTER = 5
/** Each level that the one who answers lacks makes it so much longer. */
const SLOWER = 0.1

/** One day from the first call until the last has ended, on a virtual clock. */
export class DayRun {
  readonly #events = new EventHeap()
  readonly #free: FreeAgent[]
  readonly #idleSince = new Map<FreeAgent, number>()
  readonly #waiting = new Map<WaitingWork, number>()
  readonly #works: WaitingWork[] = []
  readonly #ended: Ended[] = []
  readonly #busyMs: number[]
  readonly #seats: Map<FreeAgent, number>
  #now = 0

  constructor(
    readonly callers: readonly Caller[],
    readonly people: readonly Person[],
    readonly policy: Policy,
  ) {
    this.#free = people.map(({ agent }) => agent)
    this.#busyMs = people.map(() => 0)
    this.#seats = new Map(people.map(({ agent }, at) => [agent, at]))
    for (const agent of this.#free) this.#idleSince.set(agent, 0)
  }

  run(): Day {
    for (const [who, { arrivesAt }] of this.callers.entries()) {
      this.#events.add({ at: arrivesAt, what: 'arrives', who })
    }
    for (let next = this.#events.take(); next; next = this.#events.take()) {
      this.#now = next.at
      if (next.what === 'ends') this.#end(next.who)
      else this.#call(next.what, next.who)
    }
    return { ended: this.#ended, busyMs: this.#busyMs, lengthMs: this.#now }
  }

  #call(what: 'arrives' | 'relaxes' | 'leaves', who: number) {
    const caller = this.callers[who]
    if (!caller) return
    if (what === 'arrives') this.#arrive(who, caller)
    if (!this.#waiting.has(caller.work)) return
    if (what === 'leaves') this.#settle(caller, false)
    else this.#offer(who, caller)
  }

  #arrive(who: number, caller: Caller) {
    this.#waiting.set(caller.work, who)
    this.#works.push(caller.work)
    const leavesAt = this.#now + caller.patienceMs
    for (let minute = 1; minute <= RELAXED_AFTER && minute * MINUTE_MS < caller.patienceMs; minute += 1) {
      this.#events.add({ at: this.#now + minute * MINUTE_MS, what: 'relaxes', who })
    }
    this.#events.add({ at: leavesAt, what: 'leaves', who })
  }

  #offer(who: number, caller: Caller) {
    caller.work.waitMs = this.#now - caller.arrivesAt
    for (const agent of this.#free) agent.idleMs = this.#now - (this.#idleSince.get(agent) ?? 0)
    const agent = this.policy.agentFor(caller.work, this.#free)
    if (agent) this.#answer(caller, agent)
  }

  #end(seat: number) {
    const agent = this.people[seat]?.agent
    if (!agent) return
    this.#idleSince.set(agent, this.#now)
    agent.idleMs = 0
    this.#free.push(agent)
    for (const [work, who] of this.#waiting) {
      work.waitMs = this.#now - (this.callers[who]?.arrivesAt ?? this.#now)
    }
    const work = this.policy.customerFor(agent, this.#works)
    const caller = work && this.callers[this.#waiting.get(work) ?? -1]
    if (caller) this.#answer(caller, agent)
  }

  #answer(caller: Caller, agent: FreeAgent) {
    this.#settle(caller, true)
    remove(this.#free, agent)
    const seat = this.#seats.get(agent) ?? 0
    const takes = caller.handleMs * (this.people[seat]?.pace ?? 1) * (1 + SLOWER * lackOf(agent, caller.work))
    this.#busyMs[seat] = (this.#busyMs[seat] ?? 0) + takes
    this.#events.add({ at: this.#now + takes, what: 'ends', who: seat })
  }

  #settle(caller: Caller, isAnswered: boolean) {
    this.#waiting.delete(caller.work)
    remove(this.#works, caller.work)
    this.#ended.push({ caller, waitMs: this.#now - caller.arrivesAt, isAnswered })
  }
}

function lackOf(agent: FreeAgent, { demands }: WaitingWork): number {
  let lack = 0
  for (const id in demands) lack += Math.max(0, (demands[id] ?? 0) - (agent.skills[id] ?? 0))
  return lack
}

function remove<T>(all: T[], one: T) {
  const at = all.indexOf(one)
  if (at >= 0) all.splice(at, 1)
}
