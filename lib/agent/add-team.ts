import { permit } from '#lib/auth/permit.ts'
import { newId } from '#lib/id.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { addTeamInput } from './inputs.ts'

export const addTeam = verb({
  name: 'team.add',
  input: addTeamInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const teamId = newId()
    const made =
      await tx`insert into team (id, name) values (${teamId}, ${input.name}) on conflict do nothing returning 1`
    if (made.length === 0) throw new Problem('conflict', 'There is a team of this name.', 'name')
    await record('team.changed', { subjectId: teamId })
    await audit({ action: 'team.added', targetKind: 'team', targetId: teamId, new: { name: input.name } })
    return { teamId }
  },
})
