import type { PromiseState } from './promise.ts'

export interface PromiseView {
  id: string
  text: string
  dueAt: string
  madeBy: string | null
  department: string
  state: PromiseState
  settledAt: string | null
  conversationId: string | null
}
