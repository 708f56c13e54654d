import type { FactType } from '#lib/fact/fact.ts'
import type { PromiseState } from '#lib/promise/promise.ts'
import type { Mood } from './mood.ts'

/** A line of the brief with where it comes from. */
export interface BriefLine {
  text: string
  sourceKind: 'message' | 'touchpoint' | 'promise'
  sourceId: string
  conversationId: string | null
  at: string
  /** The whole of what was written down, where no conversation holds it. */
  detail?: string | null
}

export interface BriefFact extends BriefLine {
  type: FactType
  typeName: string | null
  value: string
}

export interface BriefPromise extends BriefLine {
  state: PromiseState
}

/** A filled card, not prose; each line opens its source. */
export interface BriefView {
  contacts: number
  wants: BriefLine | null
  /** What the matter is about: orders, products, places and days that they told. */
  facts: BriefFact[]
  tried: BriefLine[]
  promised: BriefPromise[]
  mood: { word: Mood; because: BriefLine } | null
  open: BriefLine[]
  quotes: BriefLine[]
}
