import { permit } from '#lib/auth/permit.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { personInput } from './inputs.ts'
import { lockPerson } from './lock-person.ts'
import { writeInvitation } from './write-invitation.ts'

/** A new link to set a password, for who lost the first one or their password; the old link is void. */
export const renewInvitation = verb({
  name: 'agent.renew_invitation',
  input: personInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { id, disabledAt } = await lockPerson(tx, input.agentId)
    if (disabledAt) throw new Problem('conflict', 'This person is disabled. Enable them first.')
    const invitationId = await writeInvitation(tx, id)
    await record('agent.invited', { agentId: id, subjectId: invitationId })
    await audit({ action: 'agent.invitation_renewed', targetKind: 'agent', targetId: id })
    return { agentId: id, invitationId }
  },
})
