import { z } from 'zod'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import type { FactTypeRow } from './fact-type-views.ts'

/** The administrators' own types, archived ones last. */
export const listFactTypes = query({
  name: 'fact_type.list',
  input: z.object({}),
  async run({ actor, sql }): Promise<FactTypeRow[]> {
    permit(actor, 'admin')
    return sql<FactTypeRow[]>`
      select id, name, words, shape, verifies, belongs_to as "belongsTo", archived_at is not null as archived
      from fact_type order by archived_at is not null, lower(name)`
  },
})
