import { z } from 'zod'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import type { ScheduleRow } from './views.ts'

export const listSchedules = query({
  name: 'schedule.list',
  input: z.object({}),
  async run({ actor, sql }): Promise<ScheduleRow[]> {
    permit(actor, 'admin')
    return sql<ScheduleRow[]>`
      select s.id, s.name, s.time_zone as "timeZone", s.week, s.holidays,
        coalesce((select array_agg(q.name order by lower(q.name)) from queue q
          where q.schedule_id = s.id and q.archived_at is null), '{}') as "queueNames"
      from schedule s order by lower(s.name)`
  },
})
