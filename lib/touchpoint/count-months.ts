import { loadReach } from '#lib/customer/load-reach.ts'
import { query } from '#lib/query.ts'
import { densityInput } from './inputs.ts'
import { timelineScope } from './timeline-scope.ts'
import type { MonthCount } from './views.ts'

/** How much happened in each month that had anything, oldest first: what the timeline's strip is drawn from. */
export const countMonths = query({
  name: 'customer.timeline_density',
  input: densityInput,
  async run({ actor, input, sql }): Promise<MonthCount[]> {
    const reach = await loadReach(actor, input.customerId)
    const rows = await sql<{ month: Date; count: number }[]>`
      select date_trunc('month', t.occurred_at, 'UTC') as month, count(*)::int as count
      from touchpoint t where ${timelineScope(sql, actor, reach, input)} group by 1 order by 1`
    return rows.map(({ month, count }) => ({ month: month.toISOString(), count }))
  },
})
