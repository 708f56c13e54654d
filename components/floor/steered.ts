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

interface InView extends Pick<Steered, 'state' | 'assigneeId'> {
  participants: readonly { agentId: string; role: string }[]
}

/** What somebody who steers may do beside the thread: follow what is not theirs, and speak to who answers. */
export function steeringOf(conversation: InView, agentId: string, maySteer: boolean) {
  const isOthers = maySteer && isMovable(conversation) && conversation.assigneeId !== agentId
  return {
    mayWatch: isOthers,
    maySay: isOthers && conversation.state === 'active',
    isJoined: conversation.participants.some((one) => one.role === 'joined' && one.agentId === agentId),
  }
}
