import type { FactType } from '#lib/fact/fact.ts'

/** What was said or asked again in some contacts, and how many of those customers came back for the same matter. */
export interface RepeatCounts {
  contacts: number
  /** Things that customers told again. */
  told: number
  /** Contacts in which we asked for what was on file. */
  askedContacts: number
  /** Contacts whose customer came back for the same matter within seven days. */
  back: number
  /** Of the contacts that nobody came back from yet, those younger than seven days. */
  provisional: number
}

export interface RepeatsView {
  total: RepeatCounts
  /** Oldest first; the last is the week that runs. */
  byWeek: (RepeatCounts & { from: string })[]
  byQueue: (RepeatCounts & { queueId: string; queueName: string })[]
  /** What is told and asked again, by kind of fact; the most frequent first. */
  byType: { type: FactType; typeName: string | null; told: number; asked: number }[]
}

/** A conversation behind a figure. */
export interface RepeatConversation {
  conversationId: string
  customerName: string
  queueName: string
  channel: string
  completedAt: string
  types: { type: FactType; typeName: string | null }[]
  /** Where the customer came back, for what they came back from. */
  laterId: string | null
}
