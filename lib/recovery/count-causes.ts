import { may } from '#lib/actor.ts'
import { Problem } from '#lib/problem.ts'
import { query } from '#lib/query.ts'
import { countCausesInput } from './inputs.ts'
import type { CauseCount } from './views.ts'

/** Causes of what was closed within the last `days`, most frequent first. */
export const countCauses = query({
  name: 'recovery.causes',
  input: countCausesInput,
  async run({ actor, input, sql }): Promise<CauseCount[]> {
    if (!may(actor, 'recovery.read'))
      throw new Problem('forbidden', 'Your role does not open recovery cases.')
    return sql<CauseCount[]>`
      select coalesce(department, 'other') as department, cause, count(*)::int as cases,
        (count(*) filter (where outcome = 'recovered'))::int as recovered,
        sum(value_at_risk_cents)::float8 as "valueAtRiskCents"
      from recovery_case
      where closed_at > now() - ${input.days}::int * interval '1 day' and cause is not null
      group by 1, 2 order by cases desc, "valueAtRiskCents" desc, cause`
  },
})
