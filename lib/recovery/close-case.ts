import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { departmentOf } from './cause.ts'
import { closeCaseInput } from './inputs.ts'
import { lockCase, ownOpenState, settler } from './lock-case.ts'
import { closingNeedsReason, type Outcome, stateAfterClosing } from './recovery-case.ts'
import { writeCaseTouchpoint } from './write-case-touchpoint.ts'
import { writeStep } from './write-step.ts'

/** The owner's decision how it ended and why it came about; before a contact it takes a reason. */
export const closeCase = verb({
  name: 'case.close',
  input: closeCaseInput,
  async run({ actor, input, tx, now, record, audit }) {
    const person = settler(actor)
    const found = await lockCase(tx, input.caseId)
    const from = ownOpenState(person, found)
    const { outcome, cause, reason } = input
    if (closingNeedsReason(from) && !reason)
      throw new Problem(
        'invalid',
        'Nobody has spoken with the customer yet: give the reason for closing.',
        'reason',
      )
    const state = stateAfterClosing(outcome)
    const department = departmentOf(cause)
    await tx`
      update recovery_case set state = ${state}, outcome = ${outcome}, cause = ${cause}, department = ${department},
        closed_at = ${now} where id = ${found.id}`
    await writeStep(tx, { caseId: found.id, kind: 'closed', text: reason, actor: person, at: now })
    const { id, customerId, conversationId } = found
    await writeCaseTouchpoint(tx, {
      customerId,
      conversationId,
      title: TITLES[outcome],
      actorName: person.name,
      at: now,
    })
    const data = { state, outcome, cause, department }
    await record('case.closed', { customerId, conversationId, agentId: person.agentId, subjectId: id, data })
    await audit({ action: 'case.closed', targetKind: 'case', targetId: id, new: data })
    return { caseId: id, state }
  },
})

const TITLES: Record<Outcome, string> = {
  recovered: 'Recovery case closed: recovered',
  not_recovered: 'Recovery case closed: not recovered',
  lost: 'Recovery case closed: customer lost',
  unreachable: 'Recovery case closed: not reached',
  no_failure: 'Recovery case closed: no failure of ours',
}
