import type { CallbackState } from './callback.ts'

/** What who calls needs to know. */
export interface CallbackView {
  conversationId: string
  phone: string
  state: CallbackState
  slotAt: string
  /** 1 is the first call, 2 the last. */
  attempt: number
}
