import type { FactType } from './fact.ts'
import type { WORDING_STATES } from './learning-inputs.ts'
import type { ToldView } from './views.ts'

/** A reminder above a draft. */
export interface ReminderView extends ToldView {
  /** How it was asked, in known words; it goes back with what becomes of the reminder. */
  wording: string | null
  /** A question whether it still holds; null where `insert` asks that itself. */
  confirm: string | null
}

/** A way of asking that reminders of a kind are quiet for, or that an administrator refused to learn. */
export interface LearnedWordingView {
  id: string
  type: FactType
  typeName: string | null
  wording: string
  state: (typeof WORDING_STATES)[number]
  /** How many had called it unasked for when it was learned. */
  people: number
  learnedAt: string
  /** Who says so now, the latest first. */
  said: { name: string; times: number; at: string }[]
  decidedByName: string | null
  decidedAt: string | null
}

export interface LearningView {
  quietAfter: number
  wordings: LearnedWordingView[]
}
