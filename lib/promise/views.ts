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
  /** The message that it was found in. */
  messageId: string | null
}

/** A promise as something that its owner has to do. */
export interface PromiseTask {
  id: string
  text: string
  dueAt: string
  state: PromiseState
  customerId: string
  customerName: string
  conversationId: string | null
}
