import { database } from '#db/client.ts'
import { asJson } from '#db/json.ts'
import { readFloorState } from './read-floor-state.ts'
import { type QueueMoment, summarise } from './summarise-floor.ts'
import type { ReplayState } from './replay-state.ts'

export const SNAPSHOT_MINUTES = 5
const KEPT = '3 days'

/** What a snapshot keeps: the state, what a strip of the day shows of it, and which transactions it has seen. */
export interface FloorSnapshot {
  state: ReplayState
  queues: Record<string, QueueMoment>
  seen: string
}

/** How the floor stands now, for replays to begin at; read in one snapshot of the database, and so are its events. */
export async function writeFloorSnapshot() {
  await database().begin('isolation level repeatable read', async (tx) => {
    const [moment] = await tx<{ at: Date; seen: string; eventId: string | null }[]>`
      select now() as at, pg_current_snapshot()::text as seen, (select max(id)::text from event) as "eventId"`
    if (!moment) return
    const state = await readFloorState(tx, moment.at)
    const members = await tx<{ queueId: string; agentId: string }[]>`
      select queue_id as "queueId", agent_id as "agentId" from queue_member`
    const snapshot: FloorSnapshot = { state, queues: summarise(state, members), seen: moment.seen }
    await tx`
      insert into floor_snapshot (at, event_id, state) values (${moment.at}, ${moment.eventId ?? '0'}::int8, ${tx.json(asJson(snapshot))})`
    await tx`delete from floor_snapshot where at < now() - ${KEPT}::interval`
  })
}
