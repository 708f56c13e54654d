/** Rests between attempts, in seconds: three days in all, then it is given up. */
const RESTS_S = [5, 30, 120, 600, 1800, 7200, 21_600, 43_200, 86_400, 86_400]

/** How long an old secret is signed with beside the new one. */
export const OVERLAP_HOURS = 24

export type DeliveryEvent = 'hold.asked' | 'hold.lifted' | 'test'
export type DeliveryState = 'pending' | 'delivered' | 'failed'

export const isTaken = (status: number | null): boolean => status !== null && status >= 200 && status < 300

/** When to try again after so many attempts; null: never. "Gone" is an answer for good. */
export function nextAttempt(attempts: number, status: number | null, now: Date): Date | null {
  const rest = status === 410 ? undefined : RESTS_S[attempts - 1]
  return rest === undefined ? null : new Date(now.getTime() + rest * 1000)
}
