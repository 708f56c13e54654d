import { z } from 'zod'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import type { DeliveryRow } from './views.ts'

type Times = 'createdAt' | 'attemptedAt' | 'nextAt'
interface Row extends Omit<DeliveryRow, Times> {
  createdAt: Date
  attemptedAt: Date | null
  nextAt: Date | null
}

/** The newest hundred, with what came of each. */
export const listDeliveries = query({
  name: 'webhook.deliveries',
  input: z.object({}),
  async run({ actor, sql }): Promise<DeliveryRow[]> {
    permit(actor, 'admin')
    const rows = await sql<Row[]>`
      select d.id, d.webhook_id as "webhookId", w.department, d.event, d.state, d.attempts, d.status, d.answer,
        d.problem, d.created_at as "createdAt", d.attempted_at as "attemptedAt", d.next_at as "nextAt"
      from webhook_delivery d join webhook w on w.id = d.webhook_id order by d.id desc limit 100`
    return rows.map(({ createdAt, attemptedAt, nextAt, ...row }) => ({
      ...row,
      createdAt: createdAt.toISOString(),
      attemptedAt: attemptedAt?.toISOString() ?? null,
      nextAt: nextAt?.toISOString() ?? null,
    }))
  },
})
