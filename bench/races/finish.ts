import { database } from '#db/client.ts'
import { pgCode } from '#lib/verb.ts'

const AT_ONCE = 400

const DEADLOCK = '40P01'

/** Ends some of what is in hand. As a verb would, it tries again when another was in its way. */
export async function finishSome(): Promise<number> {
  for (;;)
    try {
      return await finish()
    } catch (error) {
      if (pgCode(error) !== DEADLOCK) throw error
    }
}

/** All that belongs to it in one transaction. */
async function finish(): Promise<number> {
  return database().begin(async (tx) => {
    const rows = await tx<{ id: string; agentId: string; units: number }[]>`
      select id, assignee_id as "agentId", units from conversation where state = 'active'
      order by assigned_at limit ${AT_ONCE} for no key update skip locked`
    if (rows.length === 0) return 0
    const ids = rows.map(({ id }) => id)
    await tx`update conversation set state = 'resolved', resolved_at = now() where id = any(${ids}::uuid[])`
    await tx`update assignment set ended_at = clock_timestamp() where conversation_id = any(${ids}::uuid[]) and ended_at is null`
    await tx`
      with freed as (
        select agent_id, sum(units)::int as units from jsonb_to_recordset(${tx.json(rows.map(({ agentId, units }) => ({ agentId, units })))})
          as r ("agentId" uuid, units int) cross join lateral (select "agentId" as agent_id) a group by agent_id),
      locked as (select agent_id from presence where agent_id in (select agent_id from freed) order by agent_id for update)
      update presence p set load_units = p.load_units - f.units, idle_since = now()
      from freed f join locked l on l.agent_id = f.agent_id where p.agent_id = f.agent_id`
    return rows.length
  })
}

export async function finishAll() {
  while ((await finishSome()) > 0);
}
