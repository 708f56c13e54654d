import type { MessageHit } from './views.ts'

/** The thread, at the message or note; a subject stands over all of it. */
export const hitPlace = ({ kind, id, conversationId }: Pick<MessageHit, 'kind' | 'id' | 'conversationId'>) =>
  kind === 'subject' ? `/desk?c=${conversationId}` : `/desk?c=${conversationId}&m=${id}`
