import type { WaitingWork } from './candidate.ts'

const WORTH = { standard: 1, complaint: 4, retention: 4 } as const
const RARE_LANGUAGE = 1.5
const LONG_MS = 300_000

/** What a customer's wait counts: by their matter and their queue, never by what they spend. */
export function worthOf({ valueClass, languageIsRare, priority }: WaitingWork): number {
  return Math.max(WORTH[valueClass], languageIsRare ? RARE_LANGUAGE : 1) * priority
}

/**
 * Who is next for somebody free, by DECISIONS.md section 4: with r = wait/target
 * `v·(r<1 ? 1+r : 1+.5·min(r,6))·fit + 5·wait/300 s once past 300 s`; the last term lets nobody be passed for ever.
 */
export function customerScore(work: WaitingWork, fit: number): number {
  const r = work.waitMs / Math.max(1, work.targetMs)
  const urgency = r < 1 ? 1 + r : 1 + 0.5 * Math.min(r, 6)
  const long = work.waitMs >= LONG_MS ? (5 * work.waitMs) / LONG_MS : 0
  return worthOf(work) * urgency * fit + long
}

/** Whether the one comes before the other where their scores are equal: by wait, then by id. */
export function isAhead(one: WaitingWork, other: WaitingWork): boolean {
  if (one.waitMs !== other.waitMs) return one.waitMs > other.waitMs
  return one.conversationId < other.conversationId
}
