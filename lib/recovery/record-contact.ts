import { verb } from '#lib/verb.ts'
import { departmentOf } from './cause.ts'
import { recordContactInput } from './inputs.ts'
import { lockCase, ownOpenState, settler } from './lock-case.ts'
import { stateAfterContact } from './recovery-case.ts'
import { settleDue } from './signal.ts'
import { writeStep } from './write-step.ts'

/** Somebody of ours spoke with the customer; from then on the clock is the settling's. */
export const recordContact = verb({
  name: 'case.contact',
  input: recordContactInput,
  async run({ actor, input, tx, now, record, audit }) {
    const person = settler(actor)
    const found = await lockCase(tx, input.caseId)
    const { channel, text, cause } = input
    const next = stateAfterContact(ownOpenState(person, found))
    const dueAt = found.contactedAt ? found.dueAt : settleDue(found.openedAt, found.severity)
    await tx`
      update recovery_case set state = ${next}, due_at = ${dueAt}, contacted_at = coalesce(contacted_at, ${now}),
        cause = coalesce(${cause}, cause), department = coalesce(${cause && departmentOf(cause)}, department)
      where id = ${found.id}`
    await writeStep(tx, { caseId: found.id, kind: 'contacted', channel, text, actor: person, at: now })
    const { id, customerId, conversationId } = found
    const ids = { customerId, conversationId, agentId: person.agentId, subjectId: id }
    await record('case.contacted', { ...ids, data: { channel } })
    await audit({ action: 'case.contacted', targetKind: 'case', targetId: id, new: { channel } })
    return { caseId: id, state: next }
  },
})
