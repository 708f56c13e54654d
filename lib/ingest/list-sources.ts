import { z } from 'zod'
import type { Sql } from '#db/client.ts'
import { permit } from '#lib/auth/permit.ts'
import { newId } from '#lib/id.ts'
import { query } from '#lib/query.ts'
import type { SourceRow, WriteKeyView } from './admin-views.ts'

interface Row extends Omit<SourceRow, 'lastSeenAt' | 'minutes'> {
  lastSeenId: string | null
}

const MINUTES = 60
/** Among so many of the newest events a source is looked for: one that sent none of them is quiet. */
const RECENT = 100_000

/** Every source, with how busy it was in the last hour. */
export const listSources = query({
  name: 'source.list',
  input: z.object({}),
  async run({ actor, sql }): Promise<SourceRow[]> {
    permit(actor, 'admin')
    const now = Date.now()
    const [rows, minutes] = await Promise.all([loadRows(sql), loadMinutes(sql, now)])
    return rows.map(({ lastSeenId, ...row }) => ({
      ...row,
      lastSeenAt: lastSeenId && timeOf(lastSeenId),
      minutes: Array.from({ length: MINUTES }, (_, at) => minutes.get(`${row.id} ${at}`) ?? 0),
    }))
  },
})

/** Ids of events rise with their arrival and begin with it, so that the newest one says when a source was seen. */
const timeOf = (id: string) =>
  new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toISOString()

const loadRows = (sql: Sql) => sql<Row[]>`
  with seen as (select distinct on (source_id) source_id, id from (
    select source_id, id from raw_event order by id desc limit ${RECENT}) e order by source_id, id desc)
  select s.id, s.name, s.is_trusted as "isTrusted", s.disabled_at is not null as "isDisabled", seen.id as "lastSeenId",
    (select count(*)::int from (select 1 from raw_event e
      where e.source_id = s.id and e.state = 'quarantined' limit 1000) q) as quarantined,
    ${keysOf(sql)} as keys
  from source s left join seen on seen.source_id = s.id order by s.disabled_at is not null, lower(s.name), s.id`

const keysOf = (sql: Sql) => sql<{ keys: WriteKeyView[] }[]>`
  (select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'lastFour', k.last_four, 'createdAt', k.created_at,
    'expiresAt', k.expires_at) order by k.created_at desc, k.id desc), '[]') from write_key k
  where k.source_id = s.id and k.revoked_at is null and (k.expires_at is null or k.expires_at > now()))`

async function loadMinutes(sql: Sql, now: number): Promise<Map<string, number>> {
  const from = now - MINUTES * 60_000
  const first = `${newId(from).slice(0, 13)}-0000-0000-000000000000`
  const rows = await sql<{ sourceId: string; minute: number; count: number }[]>`
    select source_id as "sourceId", least(${MINUTES - 1}, greatest(0,
      floor(extract(epoch from received_at - ${new Date(from)}::timestamptz) / 60)))::int as minute, count(*)::int as count
    from raw_event where id >= ${first}::uuid group by 1, 2`
  return new Map(rows.map(({ sourceId, minute, count }) => [`${sourceId} ${minute}`, count]))
}
