/** Why an agent waves a reminder off. */
export const DISMISS_REASONS = ['unasked', 'wrong', 'verify', 'changed'] as const

export type DismissReason = (typeof DISMISS_REASONS)[number]

/** The reasons that speak against the value itself, and not only against bringing it up. */
export type DoubtReason = Extract<DismissReason, 'wrong' | 'changed'>
