import { DISMISS_REASONS } from '#lib/fact/dismiss-reason.ts'
import type { ReminderCounts } from '#lib/metric/reminder-views.ts'

export const usedOf = ({ inserted, confirmed }: ReminderCounts) => inserted + confirmed
export const dismissedOf = (counts: ReminderCounts) =>
  DISMISS_REASONS.reduce((sum, reason) => sum + counts[reason], 0)
export const openOf = (counts: ReminderCounts) => counts.offered - usedOf(counts) - dismissedOf(counts)
