import type { Tx } from '#db/client.ts'
import type { OwnMapping } from '#lib/ingest/map-name.ts'

/** What an administrator says that names of events mean, whoever sends them. */
export function loadOwnMeanings(tx: Tx): Promise<OwnMapping[]> {
  return tx<OwnMapping[]>`
    select source_id as "sourceId", event_name as "eventName", kind, department from event_mapping
    where source_id is null`
}
