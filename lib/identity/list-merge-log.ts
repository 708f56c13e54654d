import { query } from '#lib/query.ts'
import { listMergeLogInput } from './inputs.ts'
import { reviewer } from './load-open-review.ts'
import type { MergeLogPage, MergeLogRow } from './views.ts'

const PAGE = 40

type Row = Omit<MergeLogRow, 'mergedAt' | 'undoneAt'> & { mergedAt: Date; undoneAt: Date | null }

/** Every merge, the newest first, with what spoke for it and what it moved. */
export const listMergeLog = query({
  name: 'identity.merge_log',
  input: listMergeLogInput,
  async run({ actor, input: { after }, sql }): Promise<MergeLogPage> {
    reviewer(actor)
    const [at, id] = after?.split(' ') ?? []
    const rows = await sql<Row[]>`
      select m.id, m.survivor_id as "survivorId", coalesce(c.name, '') as "survivorName", m.winner_id as "winnerId",
        m.loser_id as "loserId", s.row ->> 'name' as "loserName", m.evidence, m.merged_at as "mergedAt",
        a.name as "mergedByName", m.undone_at as "undoneAt", u.name as "undoneByName",
        m.undone_at is null and m.winner_id = m.survivor_id as undoable,
        (select coalesce(sum(jsonb_array_length(keys)), 0)::int from customer_merge_step k
          where k.merge_id = m.id and k.kind = 'moved') as moved
      from customer_merge m join customer c on c.id = m.survivor_id
        left join customer_merge_step s on s.merge_id = m.id and s.kind = 'folded' and s.table_name = 'customer'
        left join agent a on a.id = m.merged_by left join agent u on u.id = m.undone_by
      ${at && id ? sql`where (m.merged_at, m.id) < (${at}::timestamptz, ${id}::uuid)` : sql``}
      order by m.merged_at desc, m.id desc limit ${PAGE + 1}`
    const shown = rows.slice(0, PAGE)
    const last = rows.length > PAGE ? shown.at(-1) : undefined
    return {
      rows: shown.map((row) => ({
        ...row,
        mergedAt: row.mergedAt.toISOString(),
        undoneAt: row.undoneAt?.toISOString() ?? null,
      })),
      next: last ? `${last.mergedAt.toISOString()} ${last.id}` : null,
    }
  },
})
