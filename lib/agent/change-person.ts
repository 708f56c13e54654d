import { actorId } from '#lib/actor.ts'
import { changedValues } from '#lib/audit/changed-values.ts'
import { permit } from '#lib/auth/permit.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { changePersonInput } from './inputs.ts'
import { lockPerson, requireOtherAdministrator } from './lock-person.ts'
import { readWork, writeWork } from './write-work.ts'

/** Name, role, team, queues, languages, skills and capacity; in force with the person's next request. */
export const changePerson = verb({
  name: 'agent.change',
  input: changePersonInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { agentId } = input
    const losesAdmin = input.role !== 'administrator'
    const [now] = await tx<{ role: string }[]>`select role from agent where id = ${agentId}`
    if (now?.role === 'administrator' && losesAdmin) {
      if (actorId(actor) === agentId)
        throw new Problem('conflict', 'You can’t take your own administrator’s role away.', 'role')
      await requireOtherAdministrator(tx, agentId)
    }
    await lockPerson(tx, agentId)
    const before = await readWork(tx, agentId)
    await tx`
      update agent set name = ${input.name}, role = ${input.role}, languages = ${[...input.languages]},
        team_id = (select id from team where id = ${input.teamId}) where id = ${agentId}`
    await writeWork(tx, agentId, input)
    const changed = changedValues(before, await readWork(tx, agentId))
    if (!changed) return { agentId, changed: false }
    await record('agent.changed', { agentId })
    await audit({ action: 'agent.changed', targetKind: 'agent', targetId: agentId, ...changed })
    return { agentId, changed: true }
  },
})
