import type { Tx } from '#db/client.ts'
import type { ChosenState } from '#lib/agent/presence.ts'
import { writePresence } from '#lib/agent/write-presence.ts'
import { notFound, Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { presenceInput } from './inputs.ts'
import { cancelReservations } from './return-work.ts'

/**
 * The agent's own choice, at once or after the work in hand. Who stops being available gives pending reservations
 * back at once; who stops after their work gets nothing new meanwhile, or the work would never end.
 */
export const setPresence = verb({
  name: 'presence.set',
  input: presenceInput,
  async run({ actor, input, tx, record, recordOn }) {
    if (actor.kind !== 'agent') throw notFound('agent')
    const { agentId } = actor
    const { state } = input
    const reasonId = input.reasonId ?? null
    if (reasonId) await requireReason(tx, reasonId, state)
    if (state !== 'available') await cancelReservations(tx, { record, recordOn }, agentId)
    const waits =
      input.afterWork && state !== 'available' && (await waitForWork(tx, agentId, state, reasonId))
    if (waits) await record('presence.changed', { agentId, data: { state: waits, nextState: state } })
    else await writePresence(tx, record, agentId, { state, reasonId })
    return { state, afterWork: Boolean(waits) }
  },
})

async function requireReason(tx: Tx, reasonId: string, state: ChosenState) {
  const [reason] = await tx<{ state: string }[]>`
    select state from presence_reason where id = ${reasonId} and archived_at is null for share`
  if (reason?.state !== state)
    throw new Problem('invalid', 'This reason is not in use any more. Choose another.', 'reasonId')
}

/** The present state while something is in hand; nothing in hand is nothing to wait for. */
async function waitForWork(tx: Tx, agentId: string, nextState: ChosenState, nextReasonId: string | null) {
  const [row] = await tx<{ state: string }[]>`
    update presence set next_state = ${nextState}, next_reason_id = ${nextReasonId}
    where agent_id = ${agentId} and load_units > 0 returning state`
  return row?.state
}
