import type { Tx } from '#db/client.ts'

/**
 * What is reserved of these conversations, then the presence of those for whom, and of these people, in one order: who
 * gives to one and takes from another would meet somebody who does the reverse. After the conversations in the order
 * of locks, and before the first capacity that moves.
 */
export async function lockPeople(
  tx: Tx,
  conversationIds: readonly string[],
  agentIds: readonly (string | null | undefined)[],
) {
  const reserved = await tx<{ agentId: string }[]>`
    select agent_id as "agentId" from reservation
    where conversation_id = any(${[...conversationIds]}::uuid[]) and state = 'pending' order by id for update`
  await lockPresences(tx, [...agentIds, ...reserved.map(({ agentId }) => agentId)])
}

/** One alone needs no order. */
export async function lockPresences(tx: Tx, agentIds: readonly (string | null | undefined)[]) {
  const people = new Set(agentIds.filter((id) => typeof id === 'string'))
  if (people.size < 2) return
  await tx`select 1 from presence where agent_id = any(${[...people]}::uuid[]) order by agent_id for no key update`
}
