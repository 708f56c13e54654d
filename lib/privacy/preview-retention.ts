import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import { previewRetentionInput } from './inputs.ts'
import { ageOf, goesQuery } from './retention-query.ts'
import { PREVIEW_MOST, type RetentionPreview } from './views.ts'

/** How many rows would go tonight if this were the rule. */
export const previewRetention = query({
  name: 'privacy.retention_preview',
  input: previewRetentionInput,
  async run({ actor, input: { kind, days }, sql }): Promise<RetentionPreview> {
    permit(actor, 'admin')
    const [row] = await sql.unsafe<RetentionPreview[]>(
      `select count(*) filter (where not held)::int as rows, count(*) filter (where held)::int as held
      from (${goesQuery(kind)} limit ${PREVIEW_MOST}) g`,
      [ageOf(days)],
    )
    return { rows: row?.rows ?? 0, held: row?.held ?? 0 }
  },
})
