import type { Tx } from '#db/client.ts'
import type { AuditValues } from '#lib/audit.ts'
import { newId } from '#lib/id.ts'
import { Problem } from '#lib/problem.ts'

interface Work {
  teamId: string | null
  queueIds: readonly string[]
  skills: readonly { name: string; level: number }[]
  capacityUnits: number
}

/** Everything about a person's work that is kept beside their row. */
export async function writeWork(tx: Tx, agentId: string, work: Work) {
  await requireTeam(tx, work.teamId)
  await writeQueues(tx, agentId, work.queueIds)
  await writeSkills(tx, agentId, work.skills)
  await tx`
    insert into presence (agent_id, capacity_units) values (${agentId}, ${work.capacityUnits})
    on conflict (agent_id) do update set capacity_units = excluded.capacity_units`
}

async function requireTeam(tx: Tx, teamId: string | null) {
  if (teamId === null) return
  const [team] = await tx`select 1 from team where id = ${teamId}`
  if (!team) throw new Problem('invalid', 'This team is not there any more.', 'teamId')
}

async function writeQueues(tx: Tx, agentId: string, queueIds: readonly string[]) {
  const ids = [...new Set(queueIds)]
  const known = await tx`select 1 from queue where id = any(${ids}::uuid[]) and archived_at is null`
  if (known.length < ids.length)
    throw new Problem('invalid', 'One of the queues is not in use any more.', 'queueIds')
  await tx`
    delete from queue_member m using queue q where m.agent_id = ${agentId} and q.id = m.queue_id
      and q.archived_at is null and m.queue_id <> all(${ids}::uuid[])`
  await tx`
    insert into queue_member (queue_id, agent_id) select id, ${agentId} from unnest(${ids}::uuid[]) as id
    on conflict do nothing`
}

async function writeSkills(tx: Tx, agentId: string, skills: Work['skills']) {
  const names = skills.map(({ name }) => name.toLowerCase())
  if (new Set(names).size < names.length) throw new Problem('invalid', 'A skill is named twice.', 'skills')
  await tx`delete from agent_skill where agent_id = ${agentId}`
  for (const { name, level } of skills) {
    await tx`insert into skill (id, name) select ${newId()}, ${name}
      where not exists (select 1 from skill where lower(name) = ${name.toLowerCase()}) on conflict do nothing`
    await tx`insert into agent_skill (agent_id, skill_id, level)
      select ${agentId}, id, ${level} from skill where lower(name) = ${name.toLowerCase()} limit 1`
  }
}

/** What an administrator may change of a person, for the trail: names of teams and queues instead of ids. */
export async function readWork(tx: Tx, agentId: string): Promise<AuditValues> {
  const [row] = await tx<AuditValues[]>`
    select a.name, a.role, t.name as team, p.capacity_units as capacity, a.languages,
      coalesce((select array_agg(q.name order by q.name) from queue_member m join queue q on q.id = m.queue_id
        where m.agent_id = a.id and q.archived_at is null), '{}') as queues,
      coalesce((select array_agg(k.name || ' ' || s.level order by k.name) from agent_skill s
        join skill k on k.id = s.skill_id where s.agent_id = a.id), '{}') as skills
    from agent a left join team t on t.id = a.team_id left join presence p on p.agent_id = a.id
    where a.id = ${agentId}`
  return row ?? {}
}
