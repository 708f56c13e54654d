import { worthOf } from '#lib/routing/customer-score.ts'
import { percentile } from '../statistics.ts'
import type { Day, Ended } from './day.ts'
import { meanOf } from './paired.ts'
import { TARGET_MS } from './world.ts'

/** Who gives up sooner never counted on an answer (DECISIONS.md section 6). */
const SHORT_MS = 5_000

/** Each caller counts as much as routing says they are worth; in percent. */
export function valueServiceLevel({ ended }: Day): number {
  let met = 0
  let all = 0
  for (const { caller, waitMs, isAnswered } of ended) {
    if (!isAnswered && waitMs < SHORT_MS) continue
    const worth = worthOf(caller.work)
    all += worth
    if (isAnswered && waitMs <= TARGET_MS) met += worth
  }
  return all === 0 ? 100 : (100 * met) / all
}

/** The wait below which a share of callers stayed, answered or not; 0 without callers. */
export function waitBelow(
  days: readonly Day[],
  share: number,
  counts: (one: Ended) => boolean = Boolean,
): number {
  const waits = days.flatMap(({ ended }) => ended.filter(counts).map(({ waitMs }) => waitMs))
  return percentile(waits, share) ?? 0
}

export const isComplaint = ({ caller }: Ended) => caller.work.valueClass === 'complaint'

export function longestWait(days: readonly Day[]): number {
  let longest = 0
  for (const { ended } of days) for (const { waitMs } of ended) longest = Math.max(longest, waitMs)
  return longest
}

export function shareAbandoned(days: readonly Day[]): number {
  const offered = days.flatMap(({ ended }) => ended.filter((one) => one.isAnswered || one.waitMs >= SHORT_MS))
  return offered.filter(({ isAnswered }) => !isAnswered).length / Math.max(1, offered.length)
}

export function occupancies(days: readonly Day[]): number[] {
  const lengthMs = days.reduce((sum, day) => sum + day.lengthMs, 0)
  const seats = days[0]?.busyMs ?? []
  return seats.map((_, seat) => days.reduce((sum, day) => sum + (day.busyMs[seat] ?? 0), 0) / lengthMs)
}

/** Jain's index, (Σx)²/(n·Σx²): 1 where all are equally busy, 1/n where one does it all. */
export function jainOf(values: readonly number[]): number {
  const squares = meanOf(values.map((value) => value * value))
  return squares === 0 ? 1 : meanOf(values) ** 2 / squares
}
