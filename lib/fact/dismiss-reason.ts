/** Why an agent waves a reminder off. */
export const DISMISS_REASONS = ['unasked', 'wrong', 'verify', 'changed'] as const

export type DismissReason = (typeof DISMISS_REASONS)[number]
