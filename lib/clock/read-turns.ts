import type { Stretch } from './clock.ts'

export interface Said {
  by: 'customer' | 'agent' | 'system'
  at: Date
}

/** What the customer said after an agent's word, until the agent's next; what came before the first is no turn. */
export function readTurns(messages: readonly Said[]): Stretch[] {
  const turns: Stretch[] = []
  let isAnswered = false
  let isWaiting = false
  for (const { by, at } of messages) {
    const last = turns.at(-1)
    if (by === 'agent' && isWaiting && last) last.to = at
    if (by === 'customer' && isAnswered && !isWaiting) turns.push({ from: at, to: null })
    if (by === 'agent') [isAnswered, isWaiting] = [true, false]
    if (by === 'customer') isWaiting = isAnswered
  }
  return turns
}
