import { type Day, DayRun } from './day.ts'
import {
  isComplaint,
  jainOf,
  longestWait,
  occupancies,
  shareAbandoned,
  valueServiceLevel,
  waitBelow,
} from './measure.ts'
import { type Interval, meanOf, pairedInterval } from './paired.ts'
import { firstCome, type Policy, product } from './policy.ts'
import { drawCallers, drawPeople, type World } from './world.ts'

export interface Side {
  valueServiceLevel: number
  p90Ms: number
  p95Ms: number
  complaintP90Ms: number
  longestMs: number
  abandoned: number
  occupancy: number
  jain: number
}

export interface Comparison {
  product: Side
  firstCome: Side
  /** Of value-weighted service level, in percentage points. */
  gain: Interval
  /** Of complaints' p90 wait, in percent of first-come's; null where nobody waits there. */
  complaintP90Change: Interval | null
  maxWaitRatio: number | null
}

/** Runs the same days, drawn anew for each side from the same numbers, by both policies. */
export function compare(world: World, dayCount: number): Comparison {
  const run = (policy: Policy) => runDays(world, dayCount, policy)
  const [ours, theirs] = [run(product), run(firstCome)]
  const paired = (of: (day: Day) => number) => ours.map((day, at) => of(day) - of(theirs[at] ?? day))
  const complaintP90 = (day: Day) => waitBelow([day], 0.9, isComplaint)
  const base = meanOf(theirs.map(complaintP90))
  const sides = { product: sideOf(ours), firstCome: sideOf(theirs) }
  return {
    ...sides,
    gain: pairedInterval(paired(valueServiceLevel)),
    complaintP90Change: base > 0 ? scaled(pairedInterval(paired(complaintP90)), 100 / base) : null,
    maxWaitRatio: sides.firstCome.p95Ms > 0 ? sides.product.longestMs / sides.firstCome.p95Ms : null,
  }
}

function runDays(world: World, dayCount: number, policy: Policy): Day[] {
  const people = drawPeople(world)
  return Array.from({ length: dayCount }, (_, day) => {
    const today = people.map(({ agent, pace }) => ({ agent: { ...agent }, pace }))
    return new DayRun(drawCallers(world, day), today, policy).run()
  })
}

function sideOf(days: readonly Day[]): Side {
  const occupied = occupancies(days)
  return {
    valueServiceLevel: meanOf(days.map(valueServiceLevel)),
    p90Ms: waitBelow(days, 0.9),
    p95Ms: waitBelow(days, 0.95),
    complaintP90Ms: waitBelow(days, 0.9, isComplaint),
    longestMs: longestWait(days),
    abandoned: shareAbandoned(days),
    occupancy: meanOf(occupied),
    jain: jainOf(occupied),
  }
}

function scaled({ mean, low, high }: Interval, by: number): Interval {
  return { mean: mean * by, low: low === null ? null : low * by, high: high === null ? null : high * by }
}
