import { z } from 'zod'
import { verb } from '#lib/verb.ts'

/** Signing out: the session is dead on every transport, and its open sockets are cut. */
export const endSession = verb({
  name: 'session.end',
  input: z.object({ sessionId: z.uuid() }),
  async run({ actor, input, tx, record, audit }) {
    const [row] = await tx<{ agentId: string }[]>`
      update session set ended_at = now() where id = ${input.sessionId} and ended_at is null
        and (${actor.kind === 'system'} or agent_id = ${actor.kind === 'agent' ? actor.agentId : null}::uuid)
      returning agent_id as "agentId"`
    if (!row) return { ended: false }
    await record('session.ended', { agentId: row.agentId, subjectId: input.sessionId })
    await audit({ action: 'session.ended', targetKind: 'agent', targetId: row.agentId })
    return { ended: true }
  },
})
