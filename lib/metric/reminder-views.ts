import type { DismissReason } from '#lib/fact/dismiss-reason.ts'
import type { FactType } from '#lib/fact/fact.ts'

/** What agents made of being told that something was already told. */
export interface ReminderCounts extends Record<DismissReason, number> {
  offered: number
  /** Put in instead of asked. */
  inserted: number
  /** Put in as a question whether it still holds. */
  confirmed: number
}

export const REMINDER_OUTCOMES = ['inserted', 'confirmed', 'unasked', 'wrong', 'verify', 'changed'] as const

export interface RemindersView {
  total: ReminderCounts
  /** Oldest first; the last is the week that runs. */
  byWeek: (ReminderCounts & { from: string })[]
  /** The most offered first. */
  byType: (ReminderCounts & { type: FactType; typeName: string | null })[]
}
