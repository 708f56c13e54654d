import { customerInput } from '#lib/customer/inputs.ts'
import { loadReach } from '#lib/customer/load-reach.ts'
import { query } from '#lib/query.ts'
import { timelineScope } from './timeline-scope.ts'
import type { SortCount } from './views.ts'

/** What sorts of touchpoint a customer has, the most frequent first: what a timeline can be filtered by. */
export const countSorts = query({
  name: 'customer.timeline_sorts',
  input: customerInput,
  async run({ actor, input, sql }): Promise<SortCount[]> {
    const reach = await loadReach(actor, input.customerId)
    return sql<SortCount[]>`
      select t.department, t.kind, t.channel, count(*)::int as count
      from touchpoint t where ${timelineScope(sql, actor, reach, input)}
      group by 1, 2, 3 order by 4 desc, 1, 2, 3 limit 300`
  },
})
