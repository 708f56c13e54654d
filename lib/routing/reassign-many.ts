import { createHash } from 'node:crypto'
import type { Result } from '#lib/problem.ts'
import { answer } from '#lib/door.ts'
import { parseInput } from '#lib/input.ts'
import type { Call } from '#lib/verb.ts'
import { reassignConversation } from './reassign-conversation.ts'
import { type ReassignManyInput, reassignManyInput } from './steer-inputs.ts'

export type Outcome = 'moved' | 'full' | 'offline' | 'not_member' | 'gone' | 'failed'

export interface Reassigned {
  conversationId: string
  outcome: Outcome
  /** Where it was: what putting it back needs. Only of what was moved. */
  from: { agentId: string | null; queueId: string } | null
}

/** Each in a transaction of its own, so that one that can't be moved keeps no other back; oldest choice first. */
export async function reassignMany(
  { actor, commandId, now }: Call,
  raw: ReassignManyInput,
): Promise<{ results: Reassigned[] }> {
  const { conversationIds, ...to } = parseInput(reassignManyInput, raw)
  const results: Reassigned[] = []
  for (const conversationId of new Set(conversationIds)) {
    const call = { actor, now, commandId: commandId && partOf(commandId, conversationId) }
    const result = await answer(() => reassignConversation(call, { conversationId, ...to }))
    results.push({ conversationId, outcome: outcomeOf(result), from: result.ok ? result.value.from : null })
  }
  return { results }
}

function outcomeOf(result: Result<unknown>): Outcome {
  if (result.ok) return 'moved'
  const { code, field } = result.problem
  if (field === 'anyway') return 'offline'
  if (code === 'full') return 'full'
  if (code === 'invalid') return 'not_member'
  return code === 'not_found' || code === 'conflict' || code === 'forbidden' ? 'gone' : 'failed'
}

/** The same command sent again asks for the same parts. */
function partOf(commandId: string, conversationId: string): string {
  const hex = createHash('sha256').update(`${commandId}${conversationId}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
