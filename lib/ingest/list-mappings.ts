import { z } from 'zod'
import type { Sql } from '#db/client.ts'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import type { MappingRow, MappingsView, UnknownName } from './admin-views.ts'
import { BUILT_IN_NAMES } from './built-in-names.ts'
import { plainName } from './meaning.ts'

/** How far back names are looked for that nobody has given a meaning. */
const RECENT = 20_000

type OwnRow = Omit<MappingRow, 'origin' | 'isOverridden'>
interface Seen {
  name: string
  count: number
  lastSeenAt: Date
}

/** What names mean: said here, built in, and those that came lately and mean nothing yet. */
export const listMappings = query({
  name: 'event_mapping.list',
  input: z.object({}),
  async run({ actor, sql }): Promise<MappingsView> {
    permit(actor, 'admin')
    const [own, seen] = await Promise.all([loadOwn(sql), loadSeen(sql)])
    const said = new Set(own.filter(({ sourceId }) => !sourceId).map(({ eventName }) => eventName))
    const builtIn = BUILT_IN_NAMES.map((name) => ({
      ...name,
      id: null,
      sourceId: null,
      sourceName: null,
      isOverridden: said.has(name.eventName),
    }))
    return {
      own: own.map((row) => ({ ...row, origin: null, isOverridden: false })),
      builtIn,
      unknown: unknownOf(seen, new Set([...own, ...builtIn].map(({ eventName }) => eventName))),
    }
  },
})

const loadOwn = (sql: Sql) => sql<OwnRow[]>`
  select m.id, m.event_name as "eventName", m.kind, m.department, m.source_id as "sourceId", s.name as "sourceName"
  from event_mapping m left join source s on s.id = m.source_id order by m.event_name, s.name nulls first`

const loadSeen = (sql: Sql) => sql<Seen[]>`
  select name, count(*)::int as count, max(received_at) as "lastSeenAt" from (
    select name, type, received_at from raw_event order by id desc limit ${RECENT}) e
  where type = 'track' and name is not null group by name`

function unknownOf(seen: readonly Seen[], known: ReadonlySet<string>): UnknownName[] {
  const byName = new Map<string, UnknownName>()
  for (const { name, count, lastSeenAt } of seen) {
    const eventName = plainName(name)
    if (eventName === '' || known.has(eventName)) continue
    const before = byName.get(eventName)
    const at = lastSeenAt.toISOString()
    byName.set(eventName, {
      eventName,
      count: count + (before?.count ?? 0),
      lastSeenAt: before && before.lastSeenAt > at ? before.lastSeenAt : at,
    })
  }
  return [...byName.values()].toSorted((a, b) => b.count - a.count).slice(0, 50)
}
