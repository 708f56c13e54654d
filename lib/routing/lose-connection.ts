import { notFound } from '#lib/problem.ts'
import { setTimer } from '#lib/timer.ts'
import { verb } from '#lib/verb.ts'
import { agentInput } from './inputs.ts'

/** The last screen of somebody is gone: nothing new comes, and their grace begins. */
export const loseConnection = verb({
  name: 'presence.lose',
  input: agentInput,
  async run({ actor, input, tx, record }) {
    if (actor.kind !== 'system') throw notFound('agent')
    const { agentId } = input
    const [grace] = await tx<{ endsAt: Date }[]>`
      select now() + s.disconnect_grace_ms * interval '1 ms' as "endsAt" from routing_settings s, presence p
      where s.id = 1 and p.agent_id = ${agentId} and p.disconnected_at is null`
    if (!grace) return { lost: false }
    await setTimer(tx, 'disconnect.grace', agentId, grace.endsAt)
    const [row] = await tx<{ state: string }[]>`
      update presence set disconnected_at = now() where agent_id = ${agentId} returning state`
    await record('presence.changed', { agentId, data: { state: row?.state ?? 'offline', connected: false } })
    return { lost: true }
  },
})
