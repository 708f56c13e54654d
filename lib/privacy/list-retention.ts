import { z } from 'zod'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import { RETENTION_KINDS } from './retention.ts'
import type { RetentionRow } from './views.ts'

interface Row {
  kind: string
  days: number | null
  changedByName: string | null
  changedAt: Date | null
  ranAt: Date | null
  removed: number
  held: number
}

/** Every kind with its rule, where it has one, and what its last night came to. */
export const listRetention = query({
  name: 'privacy.retention',
  input: z.object({}),
  async run({ actor, sql }): Promise<RetentionRow[]> {
    permit(actor, 'admin')
    const rows = await sql<Row[]>`
      select k.kind, r.days, a.name as "changedByName", r.changed_at as "changedAt", n.started_at as "ranAt",
        coalesce(n.removed, 0) as removed, coalesce(n.held, 0) as held
      from unnest(${[...RETENTION_KINDS]}::text[]) k (kind)
        left join retention_rule r on r.kind = k.kind left join agent a on a.id = r.changed_by
        left join lateral (
          select started_at, removed, held from retention_run where kind = k.kind order by started_at desc limit 1) n
          on true`
    return RETENTION_KINDS.flatMap((kind) => {
      const row = rows.find((one) => one.kind === kind)
      return row ? [toRow(kind, row)] : []
    })
  },
})

const toRow = (
  kind: RetentionRow['kind'],
  { days, changedByName, changedAt, ranAt, removed, held }: Row,
): RetentionRow => ({
  kind,
  days,
  changedByName,
  changedAt: changedAt?.toISOString() ?? null,
  lastRun: ranAt && { at: ranAt.toISOString(), removed, held },
})
