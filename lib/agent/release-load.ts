import type { Tx } from '#db/client.ts'

/** Gives capacity back; being free is what idleness is counted from. */
export async function releaseLoad(tx: Tx, agentId: string, units: number) {
  await tx`
    update presence set load_units = greatest(0, load_units - ${units}), idle_since = now() where agent_id = ${agentId}`
}
