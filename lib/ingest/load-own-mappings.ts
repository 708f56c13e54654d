import type { Tx } from '#db/client.ts'
import type { OwnMapping } from './map-name.ts'

/** What administrators say that names of events mean: of one source, or of all. */
export const loadOwnMappings = (tx: Tx): Promise<OwnMapping[]> => tx<OwnMapping[]>`
  select source_id as "sourceId", event_name as "eventName", kind, department from event_mapping`
