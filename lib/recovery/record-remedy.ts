import { verb } from '#lib/verb.ts'
import { recordRemedyInput } from './inputs.ts'
import { lockCase, ownOpenState, settler } from './lock-case.ts'
import { settleDue } from './signal.ts'
import { writeStep } from './write-step.ts'

/** What was done to make it good, and what it cost. */
export const recordRemedy = verb({
  name: 'case.remedy',
  input: recordRemedyInput,
  async run({ actor, input, tx, now, record, audit }) {
    const person = settler(actor)
    const found = await lockCase(tx, input.caseId)
    const from = ownOpenState(person, found)
    const dueAt = from === 'owned' ? settleDue(found.openedAt, found.severity) : found.dueAt
    await tx`
      update recovery_case set state = 'remedied', due_at = ${dueAt}, remedied_at = coalesce(remedied_at, ${now})
      where id = ${found.id}`
    const { remedy, text, costCents } = input
    await writeStep(tx, { caseId: found.id, kind: remedy, text, costCents, actor: person, at: now })
    const { id, customerId, conversationId } = found
    const ids = { customerId, conversationId, agentId: person.agentId, subjectId: id }
    await record('case.remedied', { ...ids, data: { remedy, costCents } })
    await audit({ action: 'case.remedied', targetKind: 'case', targetId: id, new: { remedy, costCents } })
    return { caseId: id, state: 'remedied' as const }
  },
})
