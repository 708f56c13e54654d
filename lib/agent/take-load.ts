import type { Tx } from '#db/client.ts'

/** Takes capacity in the statement that checks it; false when it would pass the agent's limit. */
export async function takeLoad(tx: Tx, agentId: string, units: number): Promise<boolean> {
  const rows = await tx`
    update presence set load_units = load_units + ${units}
    where agent_id = ${agentId} and load_units + ${units} <= capacity_units returning 1`
  return rows.length > 0
}
