import { changedValues } from '#lib/audit/changed-values.ts'
import { permit } from '#lib/auth/permit.ts'
import { notFound, Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { renameTeamInput } from './inputs.ts'

export const renameTeam = verb({
  name: 'team.rename',
  input: renameTeamInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { teamId, name } = input
    const [team] = await tx<{ name: string }[]>`select name from team where id = ${teamId} for no key update`
    if (!team) throw notFound('team')
    const [other] = await tx`select 1 from team where name = ${name} and id <> ${teamId}`
    if (other) throw new Problem('conflict', 'There is a team of this name.', 'name')
    const changed = changedValues({ name: team.name }, { name })
    if (!changed) return { teamId, changed: false }
    await tx`update team set name = ${name} where id = ${teamId}`
    await record('team.changed', { subjectId: teamId })
    await audit({ action: 'team.renamed', targetKind: 'team', targetId: teamId, ...changed })
    return { teamId, changed: true }
  },
})
