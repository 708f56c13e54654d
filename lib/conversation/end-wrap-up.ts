import type { Tx } from '#db/client.ts'
import type { DueTimer } from '#lib/timer.ts'
import { finishWrapUp, isDispositionOf, lockWrapUp, type WrappingUp, type Written } from './finish-wrap-up.ts'
import { writtenShape } from './inputs.ts'

const NOTHING: Written = { dispositionId: null, resolution: '', cause: '' }

/** The time for wrap-up is over: completed with what was saved. Its event says `by: time`, for reports to tell. */
export async function endWrapUp({ tx, recordOn, subjectId }: DueTimer) {
  const own = await lockWrapUp(tx, subjectId, null)
  if (!own) return
  const written = await findWritten(tx, own)
  await finishWrapUp(tx, own, written)
  await recordOn(own.id, 'conversation.resolved', {
    agentId: own.agentId,
    subjectId: written.dispositionId,
    data: { by: 'time' },
  })
}

async function findWritten(tx: Tx, { id, agentId, queueId }: WrappingUp): Promise<Written> {
  const [draft] = await tx<{ text: string }[]>`
    select text from draft where conversation_id = ${id} and agent_id = ${agentId} and kind = 'wrap_up'`
  const saved = writtenShape.safeParse(draft ? JSON.parse(draft.text) : NOTHING)
  if (!saved.success) return NOTHING
  const { dispositionId, ...words } = saved.data
  const isOf = dispositionId !== null && (await isDispositionOf(tx, dispositionId, queueId))
  return { ...words, dispositionId: isOf ? dispositionId : null }
}
