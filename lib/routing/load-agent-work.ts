import { query } from '#lib/query.ts'
import { requireSteerOf } from './require-steer.ts'
import { agentWorkInput } from './steer-inputs.ts'

export interface AgentWork {
  agentId: string
  capacityUnits: number
  loadUnits: number
  skills: { name: string; level: number }[]
  /** All that could be given, by name. */
  knownSkills: string[]
}

/** What a supervisor may change of somebody's work. */
export const loadAgentWork = query({
  name: 'agent.work',
  input: agentWorkInput,
  async run({ actor, input, sql }): Promise<AgentWork> {
    await requireSteerOf(sql, actor, input.agentId)
    const [row] = await sql<AgentWork[]>`
      select a.id as "agentId", coalesce(p.capacity_units, 0) as "capacityUnits", coalesce(p.load_units, 0) as "loadUnits",
        coalesce((select jsonb_agg(jsonb_build_object('name', k.name, 'level', s.level) order by k.name)
          from agent_skill s join skill k on k.id = s.skill_id where s.agent_id = a.id), '[]') as skills,
        coalesce((select array_agg(name order by name) from skill), '{}') as "knownSkills"
      from agent a left join presence p on p.agent_id = a.id where a.id = ${input.agentId}`
    if (!row) throw new Error('The person is gone.')
    return row
  },
})
