import type { ReplayState } from './replay-state.ts'

/** A queue at a moment. */
export interface QueueMoment {
  waiting: number
  /** Since when the first in line waits, in ms. */
  oldest: number | null
  active: number
  inWrapUp: number
  parked: number
  /** Members who are Available, and members who are there at all. */
  available: number
  present: number
}

interface Member {
  queueId: string
  agentId: string
}

export const noMoment = (): QueueMoment => ({
  waiting: 0,
  oldest: null,
  active: 0,
  inWrapUp: 0,
  parked: 0,
  available: 0,
  present: 0,
})

/** Each queue's figures out of a state of the floor. */
export function summarise(state: ReplayState, members: readonly Member[]): Record<string, QueueMoment> {
  const queues: Record<string, QueueMoment> = {}
  const at = (queueId: string) => (queues[queueId] ??= noMoment())
  for (const { queueId, ...conversation } of Object.values(state.conversations))
    countOne(at(queueId), conversation.state, conversation.since)
  for (const { queueId, agentId } of members) {
    const presence = state.agents[agentId]?.state
    if (presence === 'available') at(queueId).available++
    if (presence && presence !== 'offline') at(queueId).present++
  }
  return queues
}

function countOne(queue: QueueMoment, state: string, since: number | null) {
  if (state === 'active') queue.active++
  if (state === 'wrap_up') queue.inWrapUp++
  if (state === 'parked') queue.parked++
  if (state !== 'waiting') return
  queue.waiting++
  if (since !== null && (queue.oldest === null || since < queue.oldest)) queue.oldest = since
}
