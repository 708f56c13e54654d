import type { Tx } from '#db/client.ts'
import { asJson } from '#db/json.ts'
import { type Actor, actorId } from './actor.ts'
import type { CommittedEvent, EventIds, EventName, StreamEventName } from './events.ts'

/** The columns of an event as `CommittedEvent`; for `select` and `returning`. */
export const EVENT_COLUMNS = `id::int8 as id, name, at, seq, actor_kind as "actorKind", actor_id as "actorId",
  conversation_id as "conversationId", customer_id as "customerId", queue_id as "queueId",
  agent_id as "agentId", subject_id as "subjectId", data`

export interface Recorder {
  /** Writes an event that belongs to no conversation's stream. */
  record(name: Exclude<EventName, StreamEventName>, ids: EventIds): Promise<CommittedEvent>
  /** Writes an event with the conversation's next `seq`, in the same statement as the counter. */
  recordOn(
    conversationId: string,
    name: StreamEventName,
    ids: EventIds,
  ): Promise<CommittedEvent & { seq: number }>
  /** Several of one name at once, none of which belongs to a stream. */
  recordMany(name: Exclude<EventName, StreamEventName>, ids: readonly EventIds[]): Promise<void>
  readonly events: CommittedEvent[]
}

/** An event row as postgres gives it: int8 comes as text. */
export type EventRow<E extends CommittedEvent = CommittedEvent> = Omit<E, 'id'> & { id: string }

export const toEvent = (row: EventRow): CommittedEvent => ({ ...row, id: Number(row.id) })

export function recorder(tx: Tx, actor: Actor): Recorder {
  const committed: CommittedEvent[] = []
  const keep = <T extends CommittedEvent>(event: T) => {
    committed.push(event)
    return event
  }
  return {
    events: committed,
    record: async (name, ids) => keep(await write(tx, actor, name, ids)),
    recordOn: async (conversationId, name, ids) => keep(await writeOn(tx, actor, conversationId, name, ids)),
    async recordMany(name, ids) {
      for (const event of await writeMany(tx, actor, name, ids)) keep(event)
    },
  }
}

async function write(tx: Tx, actor: Actor, name: EventName, ids: EventIds): Promise<CommittedEvent> {
  const [row] = await tx<EventRow[]>`
    insert into event (name, actor_kind, actor_id, conversation_id, customer_id, queue_id, agent_id, subject_id, data)
    values (${name}, ${actor.kind}, ${actorId(actor)}, ${ids.conversationId ?? null}, ${ids.customerId ?? null},
      ${ids.queueId ?? null}, ${ids.agentId ?? null}, ${ids.subjectId ?? null}, ${ids.data ? tx.json(ids.data) : null})
    returning ${tx.unsafe(EVENT_COLUMNS)}`
  if (!row) throw new Error('The event was not written.')
  return toEvent(row)
}

async function writeMany(tx: Tx, actor: Actor, name: EventName, ids: readonly EventIds[]) {
  const rows = await tx<EventRow[]>`
    insert into event (name, actor_kind, actor_id, conversation_id, customer_id, queue_id, agent_id, subject_id, data)
    select ${name}, ${actor.kind}, ${actorId(actor)}::uuid, "conversationId", "customerId", "queueId", "agentId",
      "subjectId", data
    from jsonb_to_recordset(${tx.json(asJson(ids))}) as i ("conversationId" uuid, "customerId" uuid, "queueId" uuid,
      "agentId" uuid, "subjectId" uuid, data jsonb)
    returning ${tx.unsafe(EVENT_COLUMNS)}`
  return rows.map((row) => toEvent(row))
}

async function writeOn(tx: Tx, actor: Actor, conversationId: string, name: EventName, ids: EventIds) {
  const [row] = await tx<EventRow<CommittedEvent & { seq: number }>[]>`
    with next as (
      update conversation set seq = seq + 1 where id = ${conversationId}
      returning id, seq, customer_id, queue_id, assignee_id)
    insert into event (name, actor_kind, actor_id, conversation_id, seq, customer_id, queue_id, agent_id, subject_id, data)
    select ${name}, ${actor.kind}, ${actorId(actor)}::uuid, id, seq, customer_id, queue_id,
      coalesce(${ids.agentId ?? null}::uuid, assignee_id), ${ids.subjectId ?? null}::uuid,
      ${ids.data ? tx.json(ids.data) : null}::jsonb
    from next returning ${tx.unsafe(EVENT_COLUMNS)}`
  if (!row) throw new Error('The conversation of the event is gone.')
  return { ...row, id: Number(row.id) }
}
