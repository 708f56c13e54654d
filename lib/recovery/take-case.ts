import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { takeCaseInput } from './inputs.ts'
import { type LockedCase, lockCase, settler } from './lock-case.ts'
import { canTake, isOpenState, stateAfterTaking } from './recovery-case.ts'
import { writeStep } from './write-step.ts'

/** Makes the actor the one who answers for the case, also instead of a colleague who was shown as its owner. */
export const takeCase = verb({
  name: 'case.take',
  input: takeCaseInput,
  async run({ actor, input, tx, now, record, audit }) {
    const person = settler(actor)
    const found = await lockCase(tx, input.caseId)
    const { state, ownerId } = found.standing
    if (!isOpenState(state)) throw new Problem('conflict', 'This case is closed already.')
    if (!canTake(person, found.standing)) return { caseId: found.id, state }
    if (ownerId !== input.shownOwnerId) throw takenBy(found)
    const next = stateAfterTaking(state)
    await tx`
      update recovery_case set state = ${next}, owner_id = ${person.agentId}, owned_at = ${now} where id = ${found.id}`
    await writeStep(tx, { caseId: found.id, kind: 'taken', text: '', actor: person, at: now })
    const { id, customerId, conversationId } = found
    await record('case.taken', { customerId, conversationId, agentId: person.agentId, subjectId: id })
    await audit({
      action: 'case.taken',
      targetKind: 'case',
      targetId: id,
      old: { ownerId },
      new: { ownerId: person.agentId },
    })
    return { caseId: id, state: next }
  },
})

const takenBy = ({ ownerName }: LockedCase) =>
  new Problem(
    'taken',
    ownerName ? `${ownerName} took this case a moment ago.` : 'This case changed a moment ago. Look again.',
  )
