import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { personInput } from './inputs.ts'
import { lockPerson } from './lock-person.ts'

/** Lets somebody in again, with the password they had. */
export const enablePerson = verb({
  name: 'agent.enable',
  input: personInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { id, disabledAt } = await lockPerson(tx, input.agentId)
    if (!disabledAt) return { agentId: id, enabled: false }
    await tx`update agent set disabled_at = null where id = ${id}`
    await record('agent.changed', { agentId: id, data: { enabled: true } })
    await audit({
      action: 'agent.enabled',
      targetKind: 'agent',
      targetId: id,
      old: { disabled: true },
      new: { disabled: false },
    })
    return { agentId: id, enabled: true }
  },
})
