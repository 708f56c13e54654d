export type SalesGate =
  | 'open_case'
  | 'recent_case'
  | 'low_rating'
  | 'low_mood'
  | 'service_level'
  | 'third_contact'
  | 'long_wait'
  | 'collections'
  | 'no_consent'
  | 'matter_unresolved'

/** What decides whether anything may be sold now. Days count back from now; null is "never". */
export interface GateState {
  openCase: boolean
  /** Since a case was closed that no good rating has followed. */
  unhealedCaseDays: number | null
  rating: { score: number; daysAgo: number } | null
  /** Of the customer's last turns in this conversation, newest last, −1 to 1. */
  moods: readonly number[]
  waitedMs: number
  targetMs: number
  contacts7d: number
  matterUnresolved: boolean
  consentWithdrawn: boolean
  inCollections: boolean
}

const HEALING_DAYS = 14
const RATING_DAYS = 90
const LOW_RATING = 2
const LOW_MOOD = -0.3
const THIRD = 3

const isLow = (mood: number | undefined) => mood !== undefined && mood < LOW_MOOD

/** Why no sales offer may be shown now, the gravest reason first; null when it may. */
export function salesGate(state: GateState): SalesGate | null {
  if (state.openCase) return 'open_case'
  if (state.unhealedCaseDays !== null && state.unhealedCaseDays < HEALING_DAYS) return 'recent_case'
  if (state.rating && state.rating.score <= LOW_RATING && state.rating.daysAgo <= RATING_DAYS)
    return 'low_rating'
  if (isLow(state.moods.at(-1)) && isLow(state.moods.at(-2))) return 'low_mood'
  if (state.waitedMs > 3 * state.targetMs) return 'long_wait'
  if (state.waitedMs > state.targetMs) return 'service_level'
  if (state.contacts7d >= THIRD) return 'third_contact'
  if (state.inCollections) return 'collections'
  if (state.consentWithdrawn) return 'no_consent'
  return state.matterUnresolved ? 'matter_unresolved' : null
}
