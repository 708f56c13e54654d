import type { FactType } from './fact.ts'
import type { FactEvidence } from './found-fact.ts'
import type { FactTypeValues } from './own-type-inputs.ts'

export interface FactTypeRow extends FactTypeValues {
  id: string
  archived: boolean
}

/** What a trial found in a message, or asked for; characters, end exclusive. */
export interface TriedPart {
  type: FactType
  typeName: string | null
  said: string
  start: number
  end: number
}

export interface TriedView {
  found: (TriedPart & { value: string; evidence: FactEvidence })[]
  /** Questions of identity are asked whatever is on file. */
  asked: (TriedPart & { verification: boolean })[]
}
