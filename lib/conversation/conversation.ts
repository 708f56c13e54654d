export const CONVERSATION_STATES = [
  'waiting',
  'active',
  'wrap_up',
  'parked',
  'resolved',
  'abandoned',
  'merged',
] as const
export type ConversationState = (typeof CONVERSATION_STATES)[number]

export const MESSAGE_LIMIT = 10_000
export const CHAT_UNITS = 2

interface Owned {
  state: ConversationState
  assigneeId: string | null
}

interface Person {
  agentId: string
}

export const isOpen = (state: ConversationState) =>
  state === 'waiting' || state === 'active' || state === 'wrap_up' || state === 'parked'

export const canReply = (actor: Person, conversation: Owned) =>
  conversation.state === 'active' && conversation.assigneeId === actor.agentId

export const canResolve = canReply

export const canWrapUp = (actor: Person, conversation: Owned) =>
  conversation.state === 'wrap_up' && conversation.assigneeId === actor.agentId

/** One line for a list row: white space folded, cut at 140 characters without splitting one. */
export const previewOf = (text: string): string => {
  const line = text.slice(0, 600).replace(/\s+/g, ' ').trim()
  return Array.from(line).slice(0, 140).join('')
}
