import { setTimeout as pause } from 'node:timers/promises'
import type { Sql, TransactionSql } from 'postgres'
import type { CommittedEvent } from '#lib/events.ts'
import { newId } from '#lib/id.ts'
import { EVENT_COLUMNS, type EventRow, toEvent } from '#lib/record.ts'
import type { FloorGround } from './floor-rows.ts'
import { clock } from './same-bytes.ts'

const TICK_MS = 50
const PROBES_PER_SECOND = 8

type Step = 'waiting' | 'active' | 'wrap_up'
const NEXT: Record<Step, 'active' | 'wrap_up' | 'resolved'> = {
  waiting: 'active',
  active: 'wrap_up',
  wrap_up: 'resolved',
}
const EVENT = {
  active: 'conversation.assigned',
  wrap_up: 'conversation.ended',
  resolved: 'conversation.resolved',
  opened: 'conversation.opened',
} as const

/** Conversations that go their way as verbs would write it: rows and events in one transaction, told after it. */
export class FloorTraffic {
  readonly #sql: Sql
  readonly #ground: FloorGround
  readonly #open: { id: string; step: Step }[]
  #at = 0
  /** When the nth probe joined its line, by the clock that viewers share. */
  readonly probes: number[] = []
  events = 0

  /** Who is told of what was committed; for a while there may be nobody. */
  tell: (events: CommittedEvent[]) => void = () => {}

  constructor(sql: Sql, ground: FloorGround) {
    this.#sql = sql
    this.#ground = ground
    this.#open = ground.conversationIds.map((id) => ({ id, step: 'waiting' }))
  }

  /** Writes so many events a second, evenly; probes at uneven moments among them. */
  async run(seconds: number, perSecond: number) {
    const startedAt = clock()
    const probing = this.#probe(startedAt + seconds * 1000)
    let written = 0
    while (clock() - startedAt < seconds * 1000) {
      const due = Math.floor(((clock() - startedAt) / 1000) * perSecond) - written
      if (due > 0) await this.#write(Math.min(due, 300))
      written += Math.max(0, Math.min(due, 300))
      await pause(due > 300 ? 0 : Math.min(TICK_MS, 1000 / perSecond))
    }
    await probing
    this.events += written
    return written / ((clock() - startedAt) / 1000)
  }

  async #probe(until: number) {
    while (clock() < until) {
      await pause((1000 / PROBES_PER_SECOND) * (0.5 + Math.random()))
      const events = await this.#openSome(this.#sql, [[newId(), this.#ground.probeQueueId]])
      this.probes.push(clock())
      this.tell(events)
    }
  }

  async #write(count: number) {
    const moved = Array.from({ length: count }, () => this.#advance())
    const to = (state: string) => moved.filter((one) => one.next === state).map(({ id }) => id)
    const agentIds = moved.map(() => this.#pick(this.#ground.agentIds))
    const fresh = to('resolved').map(() => this.#replaceOne())
    const events = await this.#sql.begin(async (tx) => {
      const rows = await tx<EventRow[]>`
        with given as (select * from unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map(({ next }) => next)}::text[],
            ${moved.map(({ next }) => EVENT[next])}::text[], ${agentIds}::uuid[]) as g (id, state, name, agent_id)),
        gone as (delete from waiting where conversation_id = any(${to('active')}::uuid[])),
        done as (
          update conversation c set state = g.state, seq = seq + 1, waiting_since = null,
            assignee_id = case when g.state = 'active' then g.agent_id else assignee_id end,
            assigned_at = coalesce(assigned_at, now()),
            ended_at = case when g.state = 'wrap_up' then now() else ended_at end
          from given g where c.id = g.id
          returning c.id, c.seq, c.customer_id, c.queue_id, c.assignee_id, g.name),
        resolved as (
          insert into resolution (conversation_id, agent_id, queue_id, customer_id, handle_ms, wrap_up_ms)
          select id, assignee_id, queue_id, customer_id, 60000, 5000 from done where name = 'conversation.resolved')
        insert into event (name, actor_kind, conversation_id, seq, customer_id, queue_id, agent_id)
        select name, 'system', id, seq, customer_id, queue_id, assignee_id from done
        returning ${tx.unsafe(EVENT_COLUMNS)}`
      await this.#load(tx, agentIds)
      const opened = await this.#openSome(
        tx,
        fresh.map((id) => [id, this.#pick(this.#ground.queueIds)]),
      )
      return [...rows.map((row) => toEvent(row)), ...opened]
    })
    this.tell(events)
  }

  /** What they hold, counted; and a state of those in which routing gives them nothing. */
  async #load(tx: TransactionSql, agentIds: readonly string[]) {
    await tx`
      update presence p set load_units = 2 * (select count(*) from conversation
          where assignee_id = p.agent_id and state in ('active','wrap_up')), since = now(),
        state = case when random() < 0.5 then 'break' else 'busy' end
      from unnest(${agentIds.toSorted()}::uuid[]) as a (id) where p.agent_id = a.id`
  }

  /** Each conversation in turn, so that none is moved twice in a transaction. */
  #advance() {
    const one = this.#open[this.#at++ % this.#open.length]
    if (!one) throw new Error('No conversation is open.')
    const next = NEXT[one.step]
    if (next === 'resolved') this.#done.push(one)
    else one.step = next
    return { id: one.id, next }
  }

  readonly #done: { id: string; step: Step }[] = []

  /** A customer comes for each who went. */
  #replaceOne(): string {
    const id = newId()
    const place = this.#done.shift()
    if (place) Object.assign(place, { id, step: 'waiting' })
    return id
  }

  async #openSome(sql: Sql | TransactionSql, places: readonly (readonly [id: string, queueId: string])[]) {
    const { customerId } = this.#ground
    const rows = await sql<EventRow[]>`
      with made as (
        insert into conversation (id, customer_id, queue_id, state, waiting_since, seq)
        select id, ${customerId}, queue_id, 'waiting', now(), 1
        from unnest(${places.map(([id]) => id)}::uuid[], ${places.map(([, queueId]) => queueId)}::uuid[]) as n (id, queue_id)
        returning id, queue_id, waiting_since),
      line as (insert into waiting (conversation_id, queue_id, since, units)
        select id, queue_id, waiting_since, 2 from made)
      insert into event (name, actor_kind, conversation_id, seq, customer_id, queue_id)
      select ${EVENT.opened}, 'system', id, 1, ${customerId}::uuid, queue_id from made
      returning ${sql.unsafe(EVENT_COLUMNS)}`
    return rows.map((row) => toEvent(row))
  }

  #pick(list: readonly string[]): string {
    return list[Math.floor(Math.random() * list.length)] ?? ''
  }
}
