import { z } from 'zod'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import type { TeamRow } from './views.ts'

export const listTeams = query({
  name: 'team.list',
  input: z.object({}),
  async run({ actor, sql }): Promise<TeamRow[]> {
    permit(actor, 'admin')
    return sql<TeamRow[]>`
      select t.id, t.name, count(a.id)::int as people
      from team t left join agent a on a.team_id = t.id and a.disabled_at is null
      group by t.id order by lower(t.name)`
  },
})
