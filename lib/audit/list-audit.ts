import type { Sql } from '#db/client.ts'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import { type AuditGroup, listAuditInput } from './inputs.ts'
import { nameIds } from './name-ids.ts'
import type { AuditPage, AuditRow } from './views.ts'

const PAGE = 50
/** Rows that one page looks at, so that a rare word costs no more than a common one. */
const WINDOW = 20_000
const NEWEST = Number.MAX_SAFE_INTEGER

interface Row extends Omit<AuditRow, 'at' | 'id'> {
  id: string
  at: Date
}

/** The audit trail, newest first. */
export const listAudit = query({
  name: 'audit.list',
  input: listAuditInput,
  async run({ actor, input, sql }): Promise<AuditPage> {
    permit(actor, 'admin')
    const before = input.before ?? NEWEST
    const [found, end] = await Promise.all([
      findRows(sql, before, input.group, input.text),
      endOfWindow(sql, before),
    ])
    const readable = await nameIds(sql, found)
    const rows = readable.map((row) => ({ ...row, id: Number(row.id), at: row.at.toISOString() }))
    const last = rows.at(-1)
    if (rows.length === PAGE && last) return { rows, next: last.id, searchedTo: last.at }
    return { rows, next: end?.id ?? null, searchedTo: end?.at.toISOString() ?? null }
  },
})

function findRows(sql: Sql, before: number, group: AuditGroup, text: string) {
  const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  return sql<Row[]>`
    select * from (
      select w.id, w.at, w.actor_kind as "actorKind", a.name as "actorName", w.action,
        w.target_kind as "targetKind", w.target_id as "targetId", w.old, w.new,
        coalesce(t.name, tq.name, tt.name, tw.name, tf.name, tm.title, td.label, ts.name, tr.label, tc.name,
          te.event_name, th.department, tk.name) as "targetName"
      from (select * from audit where id < ${before} order by id desc limit ${WINDOW}) w
      left join agent a on a.id = w.actor_id
      left join agent t on w.target_kind = 'agent' and t.id = w.target_id
      left join queue tq on w.target_kind = 'queue' and tq.id = w.target_id
      left join team tt on w.target_kind = 'team' and tt.id = w.target_id
      left join widget tw on w.target_kind = 'widget' and tw.id = w.target_id
      left join offer tf on w.target_kind = 'offer' and tf.id = w.target_id
      left join macro tm on w.target_kind = 'macro' and tm.id = w.target_id
      left join disposition td on w.target_kind = 'disposition' and td.id = w.target_id
      left join schedule ts on w.target_kind = 'schedule' and ts.id = w.target_id
      left join presence_reason tr on w.target_kind = 'presence_reason' and tr.id = w.target_id
      left join source tc on w.target_kind = 'source' and tc.id = w.target_id
      left join event_mapping te on w.target_kind = 'event_mapping' and te.id = w.target_id
      left join webhook th on w.target_kind = 'webhook' and th.id = w.target_id
      left join fact_type tk on w.target_kind = 'fact_type' and tk.id = w.target_id
      where ${ofGroup(sql, group)}) named
    where ${text === ''} or action ilike ${like} or "actorName" ilike ${like} or "targetName" ilike ${like}
    order by id desc limit ${PAGE}`
}

function ofGroup(sql: Sql, group: AuditGroup) {
  if (group === 'all') return sql`true`
  if (group === 'reads') return sql`w.action like '%.read'`
  if (group === 'sessions') return sql`w.action like 'session.%'`
  return sql`w.action not like '%.read' and w.action not like 'session.%'`
}

async function endOfWindow(sql: Sql, before: number) {
  const [row] = await sql<{ id: string; at: Date }[]>`
    select id, at from audit where id < ${before} order by id desc offset ${WINDOW - 1} limit 1`
  return row ? { id: Number(row.id), at: row.at } : null
}
