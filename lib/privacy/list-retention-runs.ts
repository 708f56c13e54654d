import { z } from 'zod'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import { RETENTION_KINDS } from './retention.ts'
import type { RetentionRunView } from './views.ts'

const MOST = 40

interface Row extends Omit<RetentionRunView, 'kind' | 'startedAt' | 'finishedAt'> {
  kind: string
  startedAt: Date
  finishedAt: Date | null
}

/** What the last nights took, the newest first. */
export const listRetentionRuns = query({
  name: 'privacy.retention_runs',
  input: z.object({}),
  async run({ actor, sql }): Promise<RetentionRunView[]> {
    permit(actor, 'admin')
    const rows = await sql<Row[]>`
      select id, kind, days, started_at as "startedAt", finished_at as "finishedAt", removed, held
      from retention_run order by started_at desc limit ${MOST}`
    return rows.flatMap(({ kind: name, startedAt, finishedAt, ...row }) => {
      const kind = RETENTION_KINDS.find((one) => one === name)
      return kind
        ? [
            {
              ...row,
              kind,
              startedAt: startedAt.toISOString(),
              finishedAt: finishedAt?.toISOString() ?? null,
            },
          ]
        : []
    })
  },
})
