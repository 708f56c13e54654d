import type { PublicMessage, PublicState, Welcome } from '#lib/widget/protocol.ts'
import type { Pending } from './outbox.ts'

/** What the person asked for before the conversation exists. */
export interface Start {
  id: string
  name?: string
  email?: string
  message?: { id: string; text: string }
  /** To be answered later: nobody waits at their screen for it. */
  isLeft?: boolean
}

export interface ChatState {
  isOpen: boolean
  line: 'idle' | 'connecting' | 'live' | 'lost' | 'refused'
  welcome: Welcome | null
  /** Asked for and not yet acknowledged. */
  start: Start | null
  conversationId: string | null
  thread: PublicState | null
  messages: readonly PublicMessage[]
  hasEarlier: boolean
  outbox: readonly Pending[]
  isAgentTyping: boolean
  readSeq: number
  /** What was refused last, in the server's words. */
  problem: string | null
  draft: string
}

/** A conversation of which nothing is known yet. */
export const emptyThread = {
  conversationId: null,
  thread: null,
  messages: [],
  hasEarlier: false,
  isAgentTyping: false,
  readSeq: 0,
  problem: null,
}

export const emptyChat: ChatState = {
  ...emptyThread,
  isOpen: false,
  line: 'idle',
  welcome: null,
  start: null,
  outbox: [],
  draft: '',
}

export const countUnread = ({ messages, readSeq }: ChatState) =>
  messages.filter(({ authorKind, seq }) => authorKind === 'agent' && seq > readSeq).length

/** Who waits at their screen, or is served, may end it; what was left is withdrawn or cancelled by name. */
export const canEnd = (state: ChatState) =>
  canWrite(state) && !state.thread?.messageLeft && !state.thread?.callback

/** What the composer of a conversation has: nothing to write to before it is there or after it has ended. */
const canWrite = ({ conversationId, thread }: ChatState) =>
  conversationId !== null && thread !== null && thread.state !== 'ended'
