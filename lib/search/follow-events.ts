import { database, type Tx } from '#db/client.ts'
import type { EventName } from '#lib/events.ts'
import { moveDocuments, writeDocumentsAt } from './write-documents.ts'

const CURSOR = 'search'
/** The most events at a time. */
export const PAGE = 500

interface Row {
  id: string
  name: EventName
  conversationId: string | null
  seq: number | null
}

/** From here on; what was before is the sweep's. */
export async function placeSearchCursor(): Promise<void> {
  await database()`
    insert into relay_cursor (name, tx_id, event_id)
    values (${CURSOR}, pg_snapshot_xmin(pg_current_snapshot()), 0) on conflict do nothing`
}

/**
 * The next committed events, by the relay's rule for those that commit out of order. Documents and place are written
 * together, so that a crash loses both or none and nobody need wait for the disk; one process at a time.
 */
export const followEvents = (): Promise<number> => database().begin((tx) => takePage(tx))

async function takePage(tx: Tx): Promise<number> {
  const [cursor] = await tx<{ txId: string; eventId: string }[]>`
    select tx_id::text as "txId", event_id::text as "eventId", set_config('synchronous_commit', 'off', true)
    from relay_cursor where name = ${CURSOR}
    for update skip locked`
  if (!cursor) return 0
  const rows = await tx<Row[]>`
    select id, name, conversation_id as "conversationId", seq from event
    where (tx_id, id) > (${cursor.txId}::xid8, ${cursor.eventId}::int8) and tx_id < pg_snapshot_xmin(pg_current_snapshot())
    order by tx_id, id limit ${PAGE}`
  const last = rows.at(-1)
  if (!last) return 0
  await writeDocumentsAt(tx, rows.flatMap(placeOf))
  await moveDocuments(tx, [...new Set(rows.flatMap(movedOf))])
  await tx`
    update relay_cursor c set tx_id = e.tx_id, event_id = e.id from event e
    where c.name = ${CURSOR} and e.id = ${last.id}::int8`
  return rows.length
}

/** Whatever else stands in a stream may be a message; a note's trigger writes its document. */
const placeOf = ({ name, conversationId, seq }: Row) =>
  conversationId !== null && seq !== null && name !== 'note.added' ? [{ conversationId, seq }] : []

/** Any other step of a conversation may have taken it to another queue. */
const movedOf = ({ name, conversationId }: Row) =>
  conversationId !== null && name !== 'conversation.opened' && /^(conversation|transfer)\./.test(name)
    ? [conversationId]
    : []
