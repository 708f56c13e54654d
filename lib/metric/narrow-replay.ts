import type { ReplayState, ReplayStep } from './replay-state.ts'

interface Scope {
  queueIds: ReadonlySet<string>
  agentIds: ReadonlySet<string>
}

const only = <T>(record: Record<string, T>, isOwn: (value: T, id: string) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([id, value]) => isOwn(value, id)))

/** What of a state belongs to the queues and people of a floor. */
export function narrowState(state: ReplayState, { queueIds, agentIds }: Scope): ReplayState {
  const conversations = only(state.conversations, ({ queueId }) => queueIds.has(queueId))
  return {
    day: state.day,
    conversations,
    agents: only(state.agents, (_presence, id) => agentIds.has(id)),
    reservations: only(state.reservations, ({ conversationId }) => conversationId in conversations),
    tally: only(state.tally, (_tally, id) => queueIds.has(id)),
  }
}

/** What of the log a floor shows; a conversation that goes to another floor's queue is seen to go, not where to. */
export function narrowSteps(steps: readonly ReplayStep[], state: ReplayState, scope: Scope): ReplayStep[] {
  const known = new Set(Object.keys(state.conversations))
  return steps.flatMap((step): ReplayStep[] => {
    const { conversationId, queueId, agentId } = step
    if (!conversationId) return agentId && scope.agentIds.has(agentId) ? [step] : []
    if (!queueId) return known.has(conversationId) ? [step] : []
    if (scope.queueIds.has(queueId)) {
      known.add(conversationId)
      return [step]
    }
    if (!known.delete(conversationId)) return []
    return [{ name: 'moved_away', at: step.at, conversationId }]
  })
}
