import type { Row, StoryTables } from './story-tables.ts'
import type { SeedCustomer } from './customers.ts'
import type { Places } from './people.ts'
import type { Random } from './random.ts'
import { ANSWERS, PROBLEMS, THANKS } from './words.ts'

/** One conversation, told in the order in which it happened. */
export class Story {
  readonly #id: string
  readonly #agent: string
  readonly #queue: string
  readonly #openedAt: Date
  #at: Date
  #seq = 0
  #publicSeq = 0
  #prev = 0

  constructor(
    readonly random: Random,
    readonly now: Date,
    readonly places: Places,
    readonly customer: SeedCustomer,
    readonly tables: StoryTables,
  ) {
    const age = Math.max(3_600_000, now.getTime() - customer.since.getTime() - 86_400_000)
    this.#openedAt = new Date(now.getTime() - 7_200_000 - Math.floor(random.next() * age))
    this.#at = this.#openedAt
    this.#id = random.id(this.#openedAt)
    this.#agent = random.pick(places.agents)
    this.#queue = random.pick([places.orders, places.orders, places.returns, places.billing])
  }

  write() {
    const { random, customer } = this
    const order = random.pick(customer.orders)
    const problem = random.pick(PROBLEMS)
    this.#event('conversation.opened', 'visitor')
    this.#says('customer', `Hello, ${problem}.`)
    this.#event('conversation.assigned', 'agent', { reason: 'reservation' })
    const assignedAt = this.#at
    this.#says('agent', `I am sorry to hear that, ${customer.name.split(' ')[0]}. Which order is it about?`)
    const told = this.#says(
      'customer',
      `It is order ${order.number}, the ${order.items[0]?.name.split(',')[0] ?? 'parcel'}.`,
    )
    this.#tell(told, 'order_number', order.number, 'It is order '.length)
    if (random.chance(0.3)) this.#asksAddress()
    this.#says('agent', random.pick(ANSWERS))
    if (random.chance(0.2)) this.#notes('Checked with the warehouse; stock is right again.')
    this.#says('customer', random.pick(THANKS))
    this.#finish(assignedAt, problem)
  }

  #asksAddress() {
    this.#says('agent', 'Where shall we send it?')
    const told = this.#says('customer', `To ${this.customer.address}, please.`)
    this.#tell(told, 'address', this.customer.address, 'To '.length)
  }

  #step(seconds = this.random.between(8, 140)) {
    this.#at = new Date(this.#at.getTime() + seconds * 1000)
    return this.#at
  }

  #event(name: string, actorKind: string, data: Row | null = null, subjectId: string | null = null) {
    this.#seq += 1
    this.tables.event.push({
      name,
      at: this.#step(),
      actor_kind: actorKind,
      actor_id: actorKind === 'agent' ? this.#agent : null,
      conversation_id: this.#id,
      seq: this.#seq,
      customer_id: this.customer.id,
      queue_id: this.#queue,
      agent_id: actorKind === 'agent' ? this.#agent : null,
      subject_id: subjectId,
      data: data && JSON.stringify(data),
    })
    return this.#seq
  }

  #says(from: 'customer' | 'agent', text: string): string {
    const id = this.random.id(this.#at)
    const seq = this.#event(
      from === 'agent' ? 'message.sent' : 'message.received',
      from === 'agent' ? 'agent' : 'visitor',
      null,
      id,
    )
    this.tables.message.push({
      id,
      conversation_id: this.#id,
      seq,
      prev_seq: this.#publicSeq,
      author_kind: from,
      author_id: from === 'agent' ? this.#agent : null,
      text,
      sent_at: this.#at,
    })
    this.#prev = this.#publicSeq
    this.#publicSeq = seq
    return id
  }

  #notes(text: string) {
    const id = this.random.id(this.#at)
    const seq = this.#event('note.added', 'agent', null, id)
    this.tables.note.push({
      id,
      conversation_id: this.#id,
      seq,
      agent_id: this.#agent,
      text,
      created_at: this.#at,
    })
  }

  #tell(messageId: string, type: string, value: string, start: number) {
    this.tables.fact.push({
      id: this.random.id(this.#at),
      customer_id: this.customer.id,
      type,
      value,
      said: value,
      source_kind: 'message',
      source_id: messageId,
      conversation_id: this.#id,
      channel: 'chat',
      department: 'support',
      start_char: start,
      end_char: start + value.length,
      said_at: this.#at,
      verified: type === 'order_number',
    })
  }

  #finish(assignedAt: Date, problem: string) {
    const { random, customer, tables } = this
    this.#event('conversation.ended', 'agent', { by: 'agent' })
    const endedAt = this.#at
    this.#event('conversation.resolved', 'agent')
    const ids = { conversation_id: this.#id, agent_id: this.#agent }
    tables.assignment.push({
      id: random.id(assignedAt),
      ...ids,
      reason: 'reservation',
      wait_ms: assignedAt.getTime() - this.#openedAt.getTime(),
      assigned_at: assignedAt,
      ended_at: this.#at,
    })
    tables.resolution.push({
      ...ids,
      queue_id: this.#queue,
      customer_id: customer.id,
      disposition_id: random.pick(this.places.dispositions),
      text: `Customer wrote: ${problem}. Put right.`,
      cause: random.pick(['Carrier', 'Warehouse', 'Shop', 'Product', '']),
      handle_ms: endedAt.getTime() - assignedAt.getTime(),
      wrap_up_ms: this.#at.getTime() - endedAt.getTime(),
      completed_at: this.#at,
    })
    if (random.chance(0.45)) this.#rate()
    this.#conversation(assignedAt, endedAt, problem)
  }

  #rate() {
    const score = this.random.pick([5, 5, 5, 4, 4, 3, 2])
    const id = this.random.id(this.#at)
    this.#event('survey.answered', 'visitor', { score }, id)
    this.tables.survey.push({
      id,
      conversation_id: this.#id,
      customer_id: this.customer.id,
      queue_id: this.#queue,
      agent_id: this.#agent,
      score,
      verbatim: score > 3 ? 'Quick and kind.' : 'It took too long.',
      answered_at: this.#at,
    })
  }

  #conversation(assignedAt: Date, endedAt: Date, problem: string) {
    const { customer, tables, random } = this
    const last = tables.message.at(-1)
    tables.conversation.push({
      id: this.#id,
      customer_id: customer.id,
      queue_id: this.#queue,
      state: 'resolved',
      assignee_id: this.#agent,
      subject: problem,
      seq: this.#seq,
      public_seq: this.#publicSeq,
      prev_public_seq: this.#prev,
      customer_delivered_seq: this.#publicSeq,
      customer_read_seq: this.#publicSeq,
      preview: last?.text ?? null,
      preview_from: 'customer',
      opened_at: this.#openedAt,
      assigned_at: assignedAt,
      first_reply_at: assignedAt,
      last_message_at: endedAt,
      ended_at: endedAt,
      ended_by: 'agent',
      resolved_at: this.#at,
    })
    tables.touchpoint.push({
      id: random.id(this.#openedAt),
      customer_id: customer.id,
      kind: 'chat',
      department: 'support',
      channel: 'chat',
      occurred_at: this.#openedAt,
      title: `Chat: ${problem}`,
      detail: 'Put right.',
      conversation_id: this.#id,
    })
  }
}
