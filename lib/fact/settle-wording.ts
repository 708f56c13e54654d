import { actorId } from '#lib/actor.ts'
import { permit } from '#lib/auth/permit.ts'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { settleWordingInput } from './learning-inputs.ts'

/** An administrator's word on a learned wording; it stands whatever is dismissed after it. */
export const settleWording = verb({
  name: 'fact.settle_wording',
  input: settleWordingInput,
  async run({ actor, input: { wordingId, state }, tx, now, record, audit }) {
    permit(actor, 'admin')
    const [known] = await tx<{ type: string; wording: string; state: string }[]>`
      select type, wording, state from learned_wording where id = ${wordingId} for update`
    if (!known) throw notFound('wording')
    if (known.state === state) return { wordingId }
    await tx`
      update learned_wording set state = ${state}, decided_by = ${actorId(actor)}, decided_at = ${now}
      where id = ${wordingId}`
    await record('wording.changed', { subjectId: wordingId, data: { type: known.type, state } })
    await audit({
      action: 'wording.settled',
      targetKind: 'wording',
      targetId: wordingId,
      old: { ...known },
      new: { ...known, state },
    })
    return { wordingId }
  },
})
