'use client'
import { useQuery } from '@tanstack/react-query'
import { askOrThrow, type QueryValue } from '#components/realtime/connection.ts'
import type { PresenceState } from '#lib/agent/presence.ts'

export type Targets = QueryValue<'conversation.targets'>
export type AgentTarget = Targets['agents'][number]
export type QueueTarget = Targets['queues'][number]

const FRESH_MS = 5_000

/** Who could have this conversation, or be asked about it, as things are now. */
export function useTargets(conversationId: string, enabled = true) {
  return useQuery({
    queryKey: ['targets', conversationId],
    queryFn: () => askOrThrow('conversation.targets', { conversationId }),
    staleTime: FRESH_MS,
    refetchInterval: enabled ? FRESH_MS : false,
    enabled,
  })
}

const ORDER: Record<PresenceState, number> = {
  available: 0,
  busy: 1,
  missed: 2,
  away: 3,
  break: 4,
  offline: 5,
}

/** Who can take it at once stands first. */
export const byReadiness = (a: AgentTarget, b: AgentTarget) =>
  ORDER[a.state] - ORDER[b.state] || b.freeUnits - a.freeUnits || a.name.localeCompare(b.name)

export const matches = (name: string, words: string) =>
  name.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase())
