import { z } from 'zod'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import type { WebhookRow } from './views.ts'

type Row = Omit<WebhookRow, 'previousUntil' | 'lastAt'> & { previousUntil: Date | null; lastAt: Date | null }

export const listWebhooks = query({
  name: 'webhook.list',
  input: z.object({}),
  async run({ actor, sql }): Promise<WebhookRow[]> {
    permit(actor, 'admin')
    const rows = await sql<Row[]>`
      select w.id, w.department, w.url, w.is_internal as "isInternal", w.disabled_at is not null as "isDisabled",
        case when w.previous_until > now() then w.previous_until end as "previousUntil",
        l.state as "lastState", l.attempted_at as "lastAt",
        (select count(*)::int from webhook_delivery d where d.webhook_id = w.id and d.state = 'pending') as waiting
      from webhook w left join lateral (
        select state, attempted_at from webhook_delivery d where d.webhook_id = w.id and attempted_at is not null
        order by d.id desc limit 1) l on true
      order by w.disabled_at is not null, w.department, w.id`
    return rows.map(({ previousUntil, lastAt, ...row }) => ({
      ...row,
      previousUntil: previousUntil?.toISOString() ?? null,
      lastAt: lastAt?.toISOString() ?? null,
    }))
  },
})
