import type { Reassigned } from '#lib/routing/reassign-many.ts'

/** To whom or where something is moved. */
export interface Target {
  kind: 'agent' | 'queue'
  id: string
  name: string
}

export type Moved = Pick<Reassigned, 'conversationId' | 'from'>

type Place = { agentId: string } | { queueId: string }

export const targetInput = ({ kind, id }: Target): Place =>
  kind === 'agent' ? { agentId: id } : { queueId: id }

export interface WayBack {
  conversationIds: string[]
  target: Place
}

/**
 * What puts everything back, in this order: first into the queue that it was taken out of, then to who had it. One
 * command for each place that something came from.
 */
export function groupByOrigin(moved: readonly Moved[], to: Target): WayBack[] {
  const queues = new Map<string, string[]>()
  const agents = new Map<string, string[]>()
  for (const { conversationId, from } of moved) {
    if (!from) continue
    const leftQueue = to.kind === 'queue' && to.id !== from.queueId
    if (leftQueue || !from.agentId) add(queues, from.queueId, conversationId)
    if (from.agentId) add(agents, from.agentId, conversationId)
  }
  return [
    ...[...queues].map(([queueId, conversationIds]) => ({ conversationIds, target: { queueId } })),
    ...[...agents].map(([agentId, conversationIds]) => ({ conversationIds, target: { agentId } })),
  ]
}

function add(groups: Map<string, string[]>, key: string, id: string) {
  groups.set(key, [...(groups.get(key) ?? []), id])
}
