import type { VerbContext } from '#lib/verb.ts'

export type BatchContext = Omit<VerbContext<unknown>, 'input'>

export interface Origin {
  importId: string
  source: string
  isTrusted: boolean
}
