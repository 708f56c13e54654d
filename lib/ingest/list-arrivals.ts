import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import { arrivalsInput } from './admin-inputs.ts'
import type { ArrivalRow } from './admin-views.ts'

type Row = Omit<ArrivalRow, 'receivedAt'> & { receivedAt: Date }

/** How far back is looked when something is asked for: what is older is found by its customer. */
const RECENT = 20_000

/** The newest hundred of what arrived, without what is in it. */
export const listArrivals = query({
  name: 'ingest.arrivals',
  input: arrivalsInput,
  async run({ actor, input: { sourceId, state, name }, sql }): Promise<ArrivalRow[]> {
    permit(actor, 'admin')
    const like = name && `%${name.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    const isFiltered = Boolean(like ?? sourceId ?? state)
    const rows = await sql<Row[]>`
      select e.id, coalesce(s.name, '') as "sourceName", e.type, e.name, e.state, e.problem,
        e.received_at as "receivedAt", e.customer_id as "customerId"
      from (select * from raw_event ${state === 'quarantined' ? sql`where state = 'quarantined'` : sql``}
        order by id desc limit ${isFiltered ? RECENT : 100}) e
      left join source s on s.id = e.source_id
      where true ${sourceId ? sql`and e.source_id = ${sourceId}` : sql``} ${state ? sql`and e.state = ${state}` : sql``}
        ${like ? sql`and (e.name ilike ${like} or e.type ilike ${like})` : sql``}
      order by e.id desc limit 100`
    return rows.map((row) => ({ ...row, receivedAt: row.receivedAt.toISOString() }))
  },
})
