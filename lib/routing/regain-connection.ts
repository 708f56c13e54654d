import { notFound } from '#lib/problem.ts'
import { clearTimer } from '#lib/timer.ts'
import { verb } from '#lib/verb.ts'
import { agentInput } from './inputs.ts'

/** A screen of theirs is back. Taking the timer away first waits for a grace that is just ending. */
export const regainConnection = verb({
  name: 'presence.regain',
  input: agentInput,
  async run({ actor, input, tx, record }) {
    if (actor.kind !== 'system') throw notFound('agent')
    const { agentId } = input
    await clearTimer(tx, 'disconnect.grace', agentId)
    const [row] = await tx<{ state: string }[]>`
      update presence set disconnected_at = null where agent_id = ${agentId} and disconnected_at is not null
      returning state`
    if (row) await record('presence.changed', { agentId, data: { state: row.state, connected: true } })
    return { regained: Boolean(row) }
  },
})
