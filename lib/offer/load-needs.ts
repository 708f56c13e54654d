import type { Tx } from '#db/client.ts'
import { sayWhen } from '#lib/fact/say-when.ts'
import type { Need } from './standing.ts'

interface Row {
  need: Need
  words: string | null
  at: Date
}

const SENTENCES: Record<Need, (words: string, when: string) => string> = {
  open_order: (words) => `${words} is on its way.`,
  delivered_order: (words, when) => `${words} was delivered ${when}.`,
  late_delivery: (words, when) => `Delayed ${when}: ${words}.`,
  broken_promise: (words, when) => `We promised and did not keep it ${when}: ${words}.`,
  open_case: (_, when) => `A recovery case is open since ${when.replace(/^on /, '')}.`,
  no_loyalty: () => 'Not in the loyalty programme yet.',
}

/** What the customer needs just now, each with the sentence that says how we know. */
export async function loadNeeds(
  tx: Tx,
  customerId: string,
  now: Date,
): Promise<Partial<Record<Need, string>>> {
  const rows = await tx<Row[]>`
    (select 'open_order' as need, 'Order ' || number as words, placed_at as at from "order"
      where customer_id = ${customerId} and delivered_at is null and placed_at > ${now}::timestamptz - interval '60 days'
        and status not in ('cancelled','returned','refunded','delivered') order by placed_at desc limit 1)
    union all
    (select 'delivered_order', 'Order ' || number || ' (' || coalesce(items -> 0 ->> 'name', '') || ')', delivered_at
      from "order" where customer_id = ${customerId} and delivered_at > ${now}::timestamptz - interval '30 days'
      order by delivered_at desc limit 1)
    union all
    (select 'late_delivery', title, occurred_at from touchpoint
      where customer_id = ${customerId} and kind = 'delayed' and occurred_at <= ${now}
        and occurred_at > ${now}::timestamptz - interval '30 days' order by occurred_at desc limit 1)
    union all
    (select 'broken_promise', text, due_at from promise
      where customer_id = ${customerId} and (state = 'broken' or (state = 'open' and due_at <= ${now}))
        and due_at > ${now}::timestamptz - interval '60 days' order by due_at desc limit 1)
    union all
    (select 'open_case', null, opened_at from recovery_case where customer_id = ${customerId} and closed_at is null)
    union all
    (select 'no_loyalty', null, since from customer where id = ${customerId} and not exists (
      select 1 from identifier where customer_id = ${customerId} and type = 'loyalty'))`
  return Object.fromEntries(
    rows.map(({ need, words, at }) => [need, SENTENCES[need](words ?? '', sayWhen(at.toISOString(), now))]),
  )
}
