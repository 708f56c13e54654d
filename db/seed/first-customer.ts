import type { Sql } from '#db/client.ts'
import { DAY_MS, orderRow } from './customers.ts'
import { insert } from './insert.ts'
import type { Random } from './random.ts'

const EMAIL = 'customer1@demo.example'

/** At `time` UTC on a weekday (1 = Monday) of the newest week whose Thursday is over. */
function weekClock(now: Date) {
  const friday = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()))
  while (friday.getUTCDay() !== 5) friday.setTime(friday.getTime() - DAY_MS)
  const monday = friday.getTime() - 4 * DAY_MS
  return (weekday: number, hours: number, minutes = 0) =>
    new Date(monday + (weekday - 1) * DAY_MS + hours * 3_600_000 + minutes * 60_000)
}

/** Elin Tamm: the red kettle, the call on Tuesday, the promise that nobody kept. Always the same. */
export async function seedFirstCustomer(sql: Sql, random: Random, now: Date): Promise<string> {
  const at = weekClock(now)
  const since = new Date(now.getTime() - 900 * DAY_MS)
  const id = random.id(since)
  const order = {
    id: random.id(at(1, 9)),
    number: '48213',
    customerId: id,
    totalCents: 8900,
    status: 'delivered',
    placedAt: at(-2, 19, 40),
    deliveredAt: at(1, 11, 5),
    items: [{ name: 'Aalto kettle, red, 1.7 l', quantity: 1, priceCents: 8900 }],
  }
  const address = 'Lai 21, 10133 Tallinn'
  await insert(sql, 'customer', [
    {
      id,
      name: 'Elin Tamm',
      tier: 'Gold',
      language: 'en',
      address,
      since,
      revenue_12m_cents: 61_200,
      revenue_cents: 148_300,
      order_count_12m: 4,
      consent: sql.json({ marketing_email: true, marketing_sms: true, calls: false }),
      is_demo: true,
      created_at: since,
    },
  ])
  const identifier = (type: string, value: string, by: string) => ({
    id: random.id(since),
    customer_id: id,
    type,
    value,
    verified_by: by,
    created_at: since,
  })
  await insert(sql, 'identifier', [
    identifier('email', EMAIL, 'shop account'),
    identifier('phone', '+37255550142', 'text message'),
  ])
  await insert(sql, 'order', [orderRow(sql, order, address)])
  const callId = random.id(at(2, 10, 12))
  await insert(sql, 'touchpoint', touchpoints(random, id, order.id, callId, at))
  await tell(sql, random, id, callId, at(2, 10, 12))
  await insert(sql, 'promise', [
    {
      id: random.id(at(2, 10, 18)),
      customer_id: id,
      touchpoint_id: callId,
      text: 'Call back about the blue kettle',
      due_at: at(4, 18),
      made_by: 'Tallinn shop',
      department: 'store',
      state: 'broken',
      settled_at: at(4, 18),
      created_at: at(2, 10, 18),
    },
  ])
  return id
}

const CALL =
  'Wanted the blue one, got the red kettle. Order 48213. The shop had no blue one left. We promised to call back by Thursday 18:00.'

function touchpoints(
  random: Random,
  customerId: string,
  orderId: string,
  callId: string,
  at: (day: number, h: number, m?: number) => Date,
) {
  const line = (
    kind: string,
    department: string,
    when: Date,
    title: string,
    more: Record<string, unknown> = {},
  ) => ({
    id: random.id(when),
    customer_id: customerId,
    kind,
    department,
    channel: null,
    occurred_at: when,
    title,
    detail: null,
    actor_name: null,
    order_id: null,
    ...more,
  })
  return [
    line('order', 'sales', at(-2, 19, 40), 'Order 48213, €89.00', { order_id: orderId }),
    line('payment', 'billing', at(-2, 19, 41), 'Payment €89.00', { order_id: orderId }),
    line('shipped', 'logistics', at(-1, 8), 'Shipped, order 48213', { order_id: orderId }),
    line('delivered', 'logistics', at(1, 11, 5), 'Delivered, order 48213: red kettle', { order_id: orderId }),
    line('call', 'store', at(2, 10, 12), 'Call, 6 min: wrong colour', {
      id: callId,
      channel: 'phone',
      detail: CALL,
      actor_name: 'Tallinn shop',
    }),
    line('e-mail sent', 'marketing', at(3, 7), 'E-mail sent: “Spring kitchen”', { channel: 'email' }),
    line('e-mail opened', 'marketing', at(3, 8, 31), 'E-mail opened: “Spring kitchen”', { channel: 'email' }),
    line('page view', 'product', at(3, 20, 2), 'Page view: Aalto kettle, blue, 1.7 l'),
  ]
}

async function tell(sql: Sql, random: Random, customerId: string, callId: string, saidAt: Date) {
  const fact = (type: string, value: string, said: string, verified: boolean) => ({
    id: random.id(saidAt),
    customer_id: customerId,
    type,
    value,
    said,
    source_kind: 'touchpoint',
    source_id: callId,
    channel: 'phone',
    department: 'store',
    start_char: CALL.indexOf(said),
    end_char: CALL.indexOf(said) + said.length,
    said_at: saidAt,
    verified,
  })
  await insert(sql, 'fact', [
    fact('order_number', '48213', '48213', true),
    fact(
      'problem',
      'Wanted the blue one, got the red kettle',
      'Wanted the blue one, got the red kettle',
      false,
    ),
    fact('product', 'Aalto kettle, red, 1.7 l', 'red kettle', true),
  ])
}
