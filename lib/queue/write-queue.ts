import type { Tx } from '#db/client.ts'
import type { AuditValues } from '#lib/audit.ts'
import { Problem } from '#lib/problem.ts'

/** Who takes from the queue: these and no others. */
export async function writeMembers(tx: Tx, queueId: string, agentIds: readonly string[]) {
  const ids = [...new Set(agentIds)]
  const known = await tx`select 1 from agent where id = any(${ids}::uuid[]) and disabled_at is null`
  if (known.length < ids.length)
    throw new Problem('invalid', 'One of these people is disabled by now.', 'agentIds')
  await tx`
    delete from queue_member m using agent a where m.queue_id = ${queueId} and a.id = m.agent_id
      and a.disabled_at is null and m.agent_id <> all(${ids}::uuid[])`
  await tx`
    insert into queue_member (queue_id, agent_id) select ${queueId}, id from unnest(${ids}::uuid[]) as id
    on conflict do nothing`
}

export async function requireTeam(tx: Tx, teamId: string) {
  const [team] = await tx`select 1 from team where id = ${teamId}`
  if (!team) throw new Problem('invalid', 'This team is not there any more.', 'teamId')
}

export async function requireFreeName(tx: Tx, name: string, queueId: string) {
  const [other] = await tx<{ archived: boolean }[]>`
    select archived_at is not null as archived from queue where lower(name) = lower(${name}) and id <> ${queueId}`
  if (!other) return
  const what = other.archived ? 'An archived queue has this name.' : 'There is a queue of this name.'
  throw new Problem('conflict', what, 'name')
}

/** A queue that asks for a disposition must have one, or its people could never finish. Of one queue, or of all. */
export async function requireDispositions(tx: Tx, queueId: string | null, field?: string) {
  const [stuck] = await tx<{ name: string }[]>`
    select q.name from queue q where q.archived_at is null and q.wrap_up_required and q.id = coalesce(${queueId}::uuid, q.id) and not exists (
      select 1 from disposition d where d.archived_at is null and (d.queue_id is null or d.queue_id = q.id)) limit 1`
  if (!stuck) return
  throw new Problem(
    'conflict',
    `${stuck.name} requires a disposition, and would have none to choose. Add one, or don’t require it.`,
    field,
  )
}

/** What an administrator may change of a queue, for the trail. */
export async function readQueue(tx: Tx, queueId: string): Promise<AuditValues> {
  const [row] = await tx<AuditValues[]>`
    select q.name, t.name as team, (q.service_level_ms / 1000)::int as "serviceLevelSeconds",
      round(q.service_level_target * 100)::int as "serviceLevelPercent", q.wrap_up_required as "wrapUpRequired",
      (q.wrap_up_limit_ms / 1000)::int as "wrapUpLimitSeconds", q.wrap_up_extendable as "wrapUpExtendable",
      q.priority, q.value_class as "valueClass", h.name as hours,
      (q.first_reply_ms / 1000)::int as "firstReplySeconds", (q.next_reply_ms / 1000)::int as "nextReplySeconds",
      (q.resolution_ms / 60000)::int as "resolutionMinutes", q.clocks_pause_parked as "clocksPauseParked",
      q.callback_enabled as "callbackEnabled", q.callback_cap as "callbackCap",
      coalesce((select array_agg(k.name || ' ' || d.level order by k.name) from queue_skill d
        join skill k on k.id = d.skill_id where d.queue_id = q.id), '{}') as skills,
      coalesce((select array_agg((o.after_ms / 1000) || ' s: ' || coalesce(oq.name, oa.name) order by o.after_ms, o.id)
        from queue_overflow o left join queue oq on oq.id = o.to_queue_id left join agent oa on oa.id = o.to_agent_id
        where o.queue_id = q.id), '{}') as overflow,
      coalesce((select array_agg(a.name order by a.name, a.id) from queue_member m join agent a on a.id = m.agent_id
        where m.queue_id = q.id and a.disabled_at is null), '{}') as people
    from queue q join team t on t.id = q.team_id left join schedule h on h.id = q.schedule_id where q.id = ${queueId}`
  return row ?? {}
}
