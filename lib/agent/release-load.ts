import type { Tx } from '#db/client.ts'
import { system } from '#lib/actor.ts'
import { recorder } from '#lib/record.ts'
import type { ChosenState } from './presence.ts'
import { writePresence } from './write-presence.ts'

interface Freed {
  loadUnits: number
  nextState: ChosenState | null
  nextReasonId: string | null
}

/** Gives capacity back; being free is what idleness is counted from, and what a chosen next state waits for. */
export async function releaseLoad(tx: Tx, agentId: string, units: number) {
  const [freed] = await tx<Freed[]>`
    update presence set load_units = greatest(0, load_units - ${units}), idle_since = now() where agent_id = ${agentId}
    returning load_units as "loadUnits", next_state as "nextState", next_reason_id as "nextReasonId"`
  if (!freed?.nextState || freed.loadUnits > 0) return
  // No verb may forget it, so its event is written here; the relay tells it, as it tells those of other processes.
  const { record } = recorder(tx, system('presence'))
  await writePresence(tx, record, agentId, { state: freed.nextState, reasonId: freed.nextReasonId })
}
