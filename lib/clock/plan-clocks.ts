import type { Clock, ClockKind, KeptClock, TargetKind } from './clock.ts'

export interface ShownClock {
  clockKind: TargetKind | null
  clockWarnAt: Date | null
  clockDueAt: Date | null
}

export interface ClockPlan {
  /** What differs from what is kept. */
  writes: KeptClock[]
  /** What is to be told, once each. */
  tells: { name: 'clock.at_risk' | 'clock.breached'; kind: ClockKind; startedAt: Date }[]
  /** When something changes though nobody does anything. */
  next: Date | null
  shown: ShownClock
}

/** From what is kept and what is so now: what to write, to tell, to show and to wait for. */
export function planClocks(kept: readonly KeptClock[], now: Date, clocks: readonly Clock[]): ClockPlan {
  const plan: ClockPlan = { writes: [], tells: [], next: null, shown: nothingShown() }
  const byKey = new Map(kept.map((clock) => [keyOf(clock), clock]))
  const present = clocks.map((clock) => withTold(clock, byKey.get(keyOf(clock)), now))
  const keys = new Set(clocks.map(keyOf))
  const gone = kept.filter((clock) => !clock.stoppedAt && !keys.has(keyOf(clock)))
  for (const clock of [...present, ...gone.map((clock) => stopped(clock, now))]) {
    const before = byKey.get(keyOf(clock))
    if (!before || !isSame(before, clock)) plan.writes.push(clock)
    for (const name of newsOf(before, clock))
      plan.tells.push({ name, kind: clock.kind, startedAt: clock.startedAt })
  }
  const running = present.filter(({ stoppedAt }) => !stoppedAt)
  plan.next = earliest(running.flatMap((clock) => momentsOf(clock, now)))
  plan.shown = soonest(running)
  return plan
}

const keyOf = ({ kind, startedAt }: Clock) => `${kind} ${startedAt.getTime()}`

/** A verdict is final, and what was told stays told, whatever the promise is by now. */
function withTold(clock: Clock, before: KeptClock | undefined, now: Date): KeptClock {
  if (before?.stoppedAt && clock.stoppedAt && (before.state === 'met' || before.state === 'breached'))
    return before
  const isBreached = clock.state === 'breached'
  const isAtRisk = !isBreached && !clock.stoppedAt && clock.warnAt !== null && clock.warnAt <= now
  return {
    ...clock,
    atRiskAt: before?.atRiskAt ?? (isAtRisk ? clock.warnAt : null),
    breachedAt: before?.breachedAt ?? (isBreached ? clock.dueAt : null),
  }
}

/** Its promise is no longer made. */
const stopped = (clock: KeptClock, now: Date): KeptClock => ({
  ...clock,
  state: clock.breachedAt ? 'breached' : 'stopped',
  stoppedAt: now,
})

function newsOf(before: KeptClock | undefined, clock: KeptClock) {
  const news: ClockPlan['tells'][number]['name'][] = []
  if (clock.atRiskAt && !before?.atRiskAt) news.push('clock.at_risk')
  if (clock.breachedAt && !before?.breachedAt) news.push('clock.breached')
  return news
}

/** How long a running one has run is no news: it is read from its times. */
const isSame = (a: KeptClock, b: KeptClock) =>
  a.state === b.state &&
  (!b.stoppedAt || a.elapsedMs === b.elapsedMs) &&
  isAt(a.warnAt, b.warnAt) &&
  isAt(a.dueAt, b.dueAt) &&
  isAt(a.stoppedAt, b.stoppedAt) &&
  isAt(a.atRiskAt, b.atRiskAt) &&
  isAt(a.breachedAt, b.breachedAt)

const isAt = (a: Date | null, b: Date | null) => a?.getTime() === b?.getTime()

const momentsOf = ({ warnAt, dueAt, atRiskAt }: KeptClock, now: Date): Date[] =>
  [atRiskAt ? null : warnAt, dueAt].filter((moment) => moment !== null).filter((moment) => moment > now)

const earliest = (moments: readonly Date[]): Date | null =>
  moments.reduce<Date | null>((first, moment) => (first && first <= moment ? first : moment), null)

const nothingShown = (): ShownClock => ({ clockKind: null, clockWarnAt: null, clockDueAt: null })

function soonest(running: readonly Clock[]): ShownClock {
  let shown = nothingShown()
  for (const { kind, warnAt, dueAt } of running) {
    if (kind === 'requester_wait' || !dueAt) continue
    if (!shown.clockDueAt || dueAt < shown.clockDueAt)
      shown = { clockKind: kind, clockWarnAt: warnAt, clockDueAt: dueAt }
  }
  return shown
}
