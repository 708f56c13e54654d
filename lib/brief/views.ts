import type { PromiseState } from '#lib/promise/promise.ts'
import type { Mood } from './mood.ts'

/** A line of the brief with where it comes from. */
export interface BriefLine {
  text: string
  sourceKind: 'message' | 'touchpoint' | 'promise'
  sourceId: string
  conversationId: string | null
  at: string
}

export interface BriefPromise extends BriefLine {
  state: PromiseState
}

/** A filled card, not prose; each line opens its source. */
export interface BriefView {
  contacts: number
  wants: BriefLine | null
  about: string[]
  tried: BriefLine[]
  promised: BriefPromise[]
  mood: { word: Mood; because: BriefLine } | null
  open: BriefLine[]
  quotes: BriefLine[]
}
