import { permit } from '#lib/auth/permit.ts'
import { newId } from '#lib/id.ts'
import { verb } from '#lib/verb.ts'
import { requireFreeLabel } from './lock-reason.ts'
import { addReasonInput } from './reason-inputs.ts'

/** A new reason stands last. */
export const addReason = verb({
  name: 'presence_reason.add',
  input: addReasonInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const reasonId = newId()
    await requireFreeLabel(tx, input.label, reasonId)
    await tx`
      insert into presence_reason (id, label, state, position) select ${reasonId}, ${input.label}, ${input.state},
        coalesce(max(position) + 1, 0) from presence_reason`
    await record('presence_reason.changed', { subjectId: reasonId })
    await audit({
      action: 'presence_reason.added',
      targetKind: 'presence_reason',
      targetId: reasonId,
      new: { label: input.label, state: input.state },
    })
    return { reasonId }
  },
})
