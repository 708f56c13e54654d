import { database } from '#db/client.ts'
import type { DeliveryEvent } from './webhook.ts'

interface Held {
  hold: string
  department: string
  kind: string
  occurredAt: Date
  touchpoint: string
  customer: string
  identifiers: { type: string; value: string }[]
}

/** What a department must know to hold something back: which customer of theirs, and what it was. No more. */
export async function loadBody(event: DeliveryEvent, conflictId: string | null, at: Date): Promise<string> {
  const timestamp = at.toISOString()
  if (conflictId === null) return JSON.stringify({ type: event, timestamp, data: {} })
  const [row] = await database()<Held[]>`
    select c.id as hold, c.department, c.kind, c.occurred_at as "occurredAt", c.touchpoint_id as touchpoint,
      c.customer_id as customer, coalesce((select jsonb_agg(jsonb_build_object('type', i.type, 'value', i.value)
        order by i.type, i.value) from identifier i where i.customer_id = c.customer_id
        and i.type in ('external','external_id','user_id','loyalty','email')), '[]') as identifiers
    from conflict c where c.id = ${conflictId}`
  if (!row) throw new Error('The hold of the delivery is gone.')
  const { hold, department, customer, identifiers, touchpoint, kind, occurredAt } = row
  return JSON.stringify({
    type: event,
    timestamp,
    data: {
      hold,
      department,
      customer: { id: customer, identifiers },
      touchpoint: { id: touchpoint, kind, occurredAt },
    },
  })
}
