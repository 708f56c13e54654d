import { agentPenalty, isRather } from './agent-penalty.ts'
import type { ChannelRules, FreeAgent, Match, WaitingWork } from './candidate.ts'
import { customerScore, isAhead } from './customer-score.ts'
import { demandedLevel, demandsLanguage, fitOf, hasRoom } from './fit.ts'
import { matchOf } from './match-of.ts'

/** Works that ask the same of people, so that fit is reckoned once for all of them. */
interface Kind {
  sample: WaitingWork
  /** By seat; null where it may not be taken. */
  fits: (number | null)[]
  best: number | null
}

interface Seat {
  /** As it was given, which is what a match names. */
  given: FreeAgent
  now: FreeAgent
}

/** Waiting works and free agents while they are matched; who got something has less room for the next. */
export class MatchBoard {
  readonly #rules: ChannelRules
  readonly #seats: Seat[]
  readonly #kinds = new Map<string, Kind>()
  readonly #open: { work: WaitingWork; kind: Kind }[]

  constructor(works: readonly WaitingWork[], agents: readonly FreeAgent[], rules: ChannelRules) {
    this.#rules = rules
    this.#seats = agents.map((agent) => ({ given: agent, now: agent }))
    this.#open = works.map((work) => ({ work, kind: this.#kindOf(work) }))
  }

  takeNext(): Match | null {
    const at = this.#nextOpen()
    const open = this.#open[at]
    const seat = open && this.#leastPenalty(open.kind)
    if (!open || !seat) return null
    const last = this.#open.pop()
    if (last && last !== open) this.#open[at] = last
    const match = matchOf(open.work, seat.given)
    this.#occupy(seat, open.work)
    return match
  }

  #kindOf(work: WaitingWork): Kind {
    const key = keyOf(work)
    const known = this.#kinds.get(key)
    if (known) return known
    const fits = this.#seats.map(({ now }) => fitOf(now, work, this.#rules))
    const kind = { sample: work, fits, best: bestOf(fits) }
    this.#kinds.set(key, kind)
    return kind
  }

  /** -1 when nothing is left that somebody could take. */
  #nextOpen(): number {
    let best = -1
    let bestScore = -Infinity
    let bestWork: WaitingWork | null = null
    for (const [at, { work, kind }] of this.#open.entries()) {
      if (kind.best === null) continue
      const score = customerScore(work, kind.best)
      if (bestWork && (score < bestScore || (score === bestScore && !isAhead(work, bestWork)))) continue
      best = at
      bestScore = score
      bestWork = work
    }
    return best
  }

  #leastPenalty({ fits }: Kind): Seat | null {
    let best: Seat | null = null
    let least = Infinity
    for (const [at, seat] of this.#seats.entries()) {
      const fit = fits[at] ?? null
      if (fit === null) continue
      const penalty = agentPenalty(seat.now, fit)
      const isFirst = penalty === least && best !== null && isRather(seat.now, best.now)
      if (penalty >= least && !isFirst) continue
      best = seat
      least = penalty
    }
    return best
  }

  #occupy(seat: Seat, work: WaitingWork) {
    const { freeUnits, holding } = seat.now
    const held = (holding[work.channel] ?? 0) + 1
    seat.now = {
      ...seat.now,
      idleMs: 0,
      freeUnits: freeUnits - work.units,
      holding: { ...holding, [work.channel]: held },
    }
    const at = this.#seats.indexOf(seat)
    for (const kind of this.#kinds.values()) this.#review(kind, at, seat.now)
  }

  /** What somebody holds changes whether they may take more, never how well they suit it. */
  #review(kind: Kind, at: number, agent: FreeAgent) {
    const before = kind.fits[at] ?? null
    if (before === null || hasRoom(agent, kind.sample, this.#rules)) return
    kind.fits[at] = null
    if (before === kind.best) kind.best = bestOf(kind.fits)
  }
}

function bestOf(fits: readonly (number | null)[]): number | null {
  let best: number | null = null
  for (const fit of fits) if (fit !== null && (best === null || fit > best)) best = fit
  return best
}

/** Works of one key have the same fit with everybody, by all that `fitOf` looks at. */
function keyOf(work: WaitingWork): string {
  const { queueId, channel, units, language, preferredAgentId, demands, waitMs } = work
  const lists = [work.queueIds, work.overflowAgentIds, work.declinedBy].map((ids) => ids.join())
  const levels = Object.entries(demands).map(([id, level]) =>
    [id, level, demandedLevel(level, waitMs)].join(':'),
  )
  const spoken = demandsLanguage(work) ? 'must' : ''
  return [queueId, channel, units, language, spoken, preferredAgentId, ...lists, levels.join()].join('|')
}
