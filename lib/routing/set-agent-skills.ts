import type { Tx } from '#db/client.ts'
import { changedValues } from '#lib/audit/changed-values.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { requireSteerOf } from './require-steer.ts'
import { setSkillsInput } from './steer-inputs.ts'

interface Skill {
  id: string
  name: string
  level: number
}

/** Levels in skills that there are; new skills are made in administration. */
export const setAgentSkills = verb({
  name: 'agent.set_skills',
  input: setSkillsInput,
  async run({ actor, input, tx, record, audit }) {
    const { agentId } = input
    await requireSteerOf(tx, actor, agentId)
    await tx`select 1 from agent where id = ${agentId} for no key update`
    const skills = await findSkills(tx, input.skills)
    const changed = changedValues({ skills: await readSkills(tx, agentId) }, { skills: named(skills) })
    if (!changed) return { agentId, changed: false }
    await tx`delete from agent_skill where agent_id = ${agentId} and skill_id <> all(${skills.map(({ id }) => id)}::uuid[])`
    for (const { id, level } of skills)
      await tx`insert into agent_skill (agent_id, skill_id, level) values (${agentId}, ${id}, ${level})
        on conflict (agent_id, skill_id) do update set level = excluded.level`
    await record('agent.changed', { agentId })
    await audit({ action: 'agent.skills_set', targetKind: 'agent', targetId: agentId, ...changed })
    return { agentId, changed: true }
  },
})

async function findSkills(tx: Tx, asked: readonly { name: string; level: number }[]): Promise<Skill[]> {
  const levels = new Map(asked.map(({ name, level }) => [name.toLowerCase(), level]))
  if (levels.size < asked.length) throw new Problem('invalid', 'A skill is named twice.', 'skills')
  const known = await tx<{ id: string; name: string }[]>`
    select id, name from skill where lower(name) = any(${[...levels.keys()]}) order by name`
  if (known.length < levels.size)
    throw new Problem('invalid', 'One of these skills does not exist. An administrator can add it.', 'skills')
  return known.map((skill) => ({ ...skill, level: levels.get(skill.name.toLowerCase()) ?? 1 }))
}

const named = (skills: readonly Skill[]) => skills.map(({ name, level }) => `${name} ${level}`)

async function readSkills(tx: Tx, agentId: string): Promise<string[]> {
  const rows = await tx<Skill[]>`
    select k.id, k.name, s.level from agent_skill s join skill k on k.id = s.skill_id
    where s.agent_id = ${agentId} order by k.name`
  return named(rows)
}
