import { z } from 'zod'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import type { WidgetRow } from './admin-views.ts'

export const listWidgets = query({
  name: 'widget.list',
  input: z.object({}),
  async run({ actor, sql }): Promise<WidgetRow[]> {
    permit(actor, 'admin')
    const rows = await sql<(Omit<WidgetRow, 'rotatedAt'> & { rotatedAt: Date | null })[]>`
      select w.id, w.key, w.name, w.queue_id as "queueId", q.name as "queueName", w.rotated_at as "rotatedAt",
        coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'origin', o.origin) order by o.origin)
          from allowed_origin o where o.widget_id = w.id), '[]') as origins
      from widget w join queue q on q.id = w.queue_id order by lower(w.name), w.id`
    return rows.map((row) => ({ ...row, rotatedAt: row.rotatedAt?.toISOString() ?? null }))
  },
})
