import type { ConversationState } from '#lib/conversation/conversation.ts'

/** A conversation as far as it can be taken over or reassigned; rows of lists and threads both are. */
export interface Steered {
  id: string
  customerName: string
  queueId: string
  queueName: string
  state: ConversationState
  assigneeId: string | null
  assigneeName: string | null
  units: number
}

/** What has ended stays with who handled it. */
export const isMovable = ({ state }: Pick<Steered, 'state'>) => state === 'waiting' || state === 'active'
