import type { FactType } from './fact.ts'
import type { FactEvidence, FoundFact } from './found-fact.ts'

/** A detail as it stands in the text. */
export function detailFact(
  type: FactType,
  said: string,
  start: number,
  value: string,
  evidence: FactEvidence = 'pattern',
): FoundFact {
  return { type, value, said, start, end: start + said.length, evidence, verified: false }
}
