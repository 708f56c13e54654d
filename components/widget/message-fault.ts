import { MESSAGE_LIMIT } from '#lib/conversation/conversation.ts'
import { text } from './messages.ts'

/** Why this can't be sent, or null; said before the server has to. */
export const messageFault = (draft: string): string | null =>
  draft.length > MESSAGE_LIMIT ? text.tooLong(MESSAGE_LIMIT, draft.length - MESSAGE_LIMIT) : null
