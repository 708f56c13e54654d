import { recordCustomerWords } from '#lib/touchpoint/record-customer-words.ts'
import { isOutreach } from '#lib/touchpoint/outreach.ts'
import type { VerbContext } from '#lib/verb.ts'

export interface NewTouchpoint {
  id: string
  customerId: string
  kind: string
  department: string
  channel: string | null
  occurredAt: Date
  title: string
  detail: string | null
  actorName: string
  orderId: string | null
  data: Record<string, string | number | boolean>
}

type Context = Pick<VerbContext<unknown>, 'tx' | 'recordMany'>

/** What a batch of events comes to, written by a few statements for all of them. */
export class BatchRows {
  readonly #context: Context
  #touchpoints: NewTouchpoint[] = []
  #settled: object[] = []

  constructor(context: Context) {
    this.#context = context
  }

  addTouchpoint(touchpoint: NewTouchpoint) {
    this.#touchpoints.push(touchpoint)
  }

  settle(id: string, customerId: string | null, problem: string | null) {
    this.#settled.push({ id, customerId, problem, state: problem === null ? 'done' : 'quarantined' })
  }

  async flush() {
    await this.flushTouchpoints()
    await this.#writeSettled()
  }

  async flushTouchpoints() {
    if (this.#touchpoints.length === 0) return
    const { tx, recordMany } = this.#context
    await tx`
      insert into touchpoint (id, customer_id, kind, department, channel, occurred_at, title, detail, actor_name,
        order_id, data)
      select id, "customerId", kind, department, channel, "occurredAt", title, detail, "actorName", "orderId", data
      from json_to_recordset(${JSON.stringify(this.#touchpoints)}::json) as t (id uuid, "customerId" uuid, kind text,
        department text, channel text, "occurredAt" timestamptz, title text, detail text, "actorName" text,
        "orderId" uuid, data jsonb)
      on conflict (id) do nothing`
    await recordMany('touchpoint.added', byCustomer(this.#touchpoints))
    const outreach = byCustomer(this.#touchpoints.filter(isOutreach))
    if (outreach.length > 0) await recordMany('outreach.added', outreach)
    await recordCustomerWords(recordMany, this.#touchpoints)
    this.#touchpoints = []
  }

  async #writeSettled() {
    if (this.#settled.length === 0) return
    await this.#context.tx`
      update raw_event r set state = s.state, problem = s.problem, customer_id = s."customerId",
        attempts = r.attempts + 1
      from json_to_recordset(${JSON.stringify(this.#settled)}::json)
        as s (id uuid, "customerId" uuid, problem text, state text)
      where r.id = s.id`
    this.#settled = []
  }
}

/** One event a customer, however much of theirs came together: nobody waits for each. */
function byCustomer(touchpoints: readonly NewTouchpoint[]) {
  const told = new Map<string, { customerId: string; subjectId: string; data: { count: number } }>()
  for (const { id, customerId } of touchpoints) {
    const count = (told.get(customerId)?.data.count ?? 0) + 1
    told.set(customerId, { customerId, subjectId: id, data: { count } })
  }
  return [...told.values()]
}
