import type { Tx } from '#db/client.ts'

/**
 * Takes capacity in the statement that checks it; false when it would pass the agent's limit, or when they were
 * disabled: the shared lock on their row makes that a matter of before or after, never of both.
 */
export async function takeLoad(tx: Tx, agentId: string, units: number): Promise<boolean> {
  const rows = await tx`
    with person as (select id from agent where id = ${agentId} and disabled_at is null for share)
    update presence p set load_units = load_units + ${units}, idle_since = now() from person
    where p.agent_id = person.id and load_units + ${units} <= capacity_units returning 1`
  return rows.length > 0
}
