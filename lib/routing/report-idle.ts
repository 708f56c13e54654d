import type { Tx } from '#db/client.ts'
import type { AgentActor } from '#lib/actor.ts'
import { notFound } from '#lib/problem.ts'
import type { Recorder } from '#lib/record.ts'
import { verb } from '#lib/verb.ts'
import { idleInput } from './inputs.ts'
import { cancelReservations } from './return-work.ts'

/** The screen says that nobody touched it for long, or that somebody does again. Only Available turns into Away. */
export const reportIdle = verb({
  name: 'presence.idle',
  input: idleInput,
  async run({ actor, input, tx, record, recordOn }) {
    if (actor.kind !== 'agent') throw notFound('agent')
    const changed = input.idle
      ? await leave(tx, { record, recordOn }, actor)
      : await comeBack(tx, record, actor)
    return { changed }
  },
})

async function leave(
  tx: Tx,
  { record, recordOn }: Pick<Recorder, 'record' | 'recordOn'>,
  { agentId }: AgentActor,
) {
  const [there] = await tx`select 1 from presence where agent_id = ${agentId} and state = 'available'`
  if (!there) return false
  await cancelReservations(tx, { record, recordOn }, agentId)
  return move(tx, record, agentId, 'available', 'away')
}

const comeBack = (tx: Tx, record: Recorder['record'], { agentId }: AgentActor) =>
  move(tx, record, agentId, 'away', 'available')

async function move(tx: Tx, record: Recorder['record'], agentId: string, from: string, state: string) {
  const rows = await tx`
    update presence set state = ${state}, since = now(), idle_since = now()
    where agent_id = ${agentId} and state = ${from} returning 1`
  if (rows.length === 0) return false
  await record('presence.changed', { agentId, data: { state } })
  return true
}
