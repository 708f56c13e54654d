import { permit } from '#lib/auth/permit.ts'
import { newId } from '#lib/id.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { invitePersonInput } from './inputs.ts'
import { writeInvitation } from './write-invitation.ts'
import { readWork, writeWork } from './write-work.ts'

/** Gives somebody a place; they come in by a link that is shown to the administrator. */
export const invitePerson = verb({
  name: 'agent.invite',
  input: invitePersonInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const agentId = newId()
    const made = await tx`
      insert into agent (id, email, name, role, team_id, languages)
      values (${agentId}, ${input.email}, ${input.name}, ${input.role},
        (select id from team where id = ${input.teamId}), ${[...input.languages]})
      on conflict do nothing returning 1`
    if (made.length === 0)
      throw new Problem('conflict', 'Somebody with this e-mail is here already, perhaps disabled.', 'email')
    await writeWork(tx, agentId, input)
    const invitationId = await writeInvitation(tx, agentId)
    await record('agent.invited', { agentId, subjectId: invitationId })
    await audit({
      action: 'agent.invited',
      targetKind: 'agent',
      targetId: agentId,
      new: { ...(await readWork(tx, agentId)), email: input.email },
    })
    return { agentId, invitationId }
  },
})
