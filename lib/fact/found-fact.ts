import type { FactType } from './fact.ts'
import type { OwnTypes } from './own-types.ts'

/** What made us believe it, strongest first. */
export const factEvidence = ['answer', 'label', 'database', 'pattern', 'sentence'] as const

export type FactEvidence = (typeof factEvidence)[number]

/** A fact found in one text, before it has a source. Offsets are those of the text, end exclusive. */
export interface FoundFact {
  type: FactType
  value: string
  said: string
  start: number
  end: number
  evidence: FactEvidence
  /** It matched something on file for this customer. */
  verified: boolean
}

/** What is on file for the customer who speaks. */
export interface KnownToUs {
  orderNumbers: ReadonlySet<string>
  /** Names of the products in this customer's orders. */
  products: readonly string[]
  names?: readonly string[]
  emails?: readonly string[]
  phones?: readonly string[]
}

export interface ExtractContext {
  from: 'customer' | 'agent'
  /** The agent's text just before, if it is what this text answers. */
  previousQuestion?: string | null
  /** ISO 3166 country for numbers without a country code. */
  defaultCountry: string
  known: KnownToUs
  /** ISO time of the text; "yesterday" is counted from it. */
  at: string
  /** The administrators' own types in force. */
  own?: OwnTypes
}

interface Span {
  start: number
  end: number
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
