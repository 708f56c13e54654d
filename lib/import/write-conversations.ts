import { newId } from '#lib/id.ts'
import { addMessages, type ImportedThread, startThreads } from './add-messages.ts'
import { claimItems } from './claim-items.ts'
import type { MappedConversation } from './map-row.ts'
import { rowHash } from './row-hash.ts'
import { ERASED, type Outcome } from './write-customers.ts'
import type { BatchContext, Origin } from './origin.ts'
import { writePeople } from './write-people.ts'

interface Row extends MappedConversation {
  hash: string
  customerId: string
  isErased: boolean
}

/** Past conversations, closed as they come in: whole ones, or message by message in the order of the file. */
export async function writeConversations(
  context: BatchContext,
  conversations: readonly MappedConversation[],
  origin: Origin & { queueId: string },
): Promise<Outcome[]> {
  const people = await writePeople(
    context,
    conversations.map(({ person }) => person),
    origin,
  )
  const rows = conversations.map((conversation, at): Row => {
    const { customerId = '', isErased = true } = people[at] ?? {}
    const hash = rowHash('conversation', origin.source, conversation.number)
    return { ...conversation, hash, customerId, isErased }
  })
  const able = rows.filter(({ isErased }) => !isErased)
  const threads = await openThreads(context, able, origin)
  const fresh = await claimMessages(context, able, threads, origin)
  for (const row of able) if (fresh.has(row)) threads.get(row.hash)?.messages.push(...row.messages)
  await addMessages(context, [...threads.values()])
  return rows.map((row) => (row.isErased ? ERASED : fresh.has(row) ? 'created' : 'known'))
}

/** The conversation of each row: brought before, or begun now by the first row that names it. */
async function openThreads(
  context: BatchContext,
  rows: readonly Row[],
  { importId, queueId }: Origin & { queueId: string },
): Promise<Map<string, ImportedThread>> {
  const first = new Map(rows.toReversed().map((row) => [row.hash, row]))
  const ids = new Map([...first.keys()].map((hash) => [hash, newId()]))
  const items = [...ids].map(([hash, targetId]) => ({ hash, targetId }))
  const fresh = await claimItems(context, importId, 'conversation', items)
  const started = [...first.values()].filter(({ hash }) => fresh.has(hash))
  await startThreads(
    context,
    started.map((row) => ({ ...row, id: ids.get(row.hash) ?? '', queueId })),
  )
  return loadThreads(context, [...first.keys()], fresh)
}

async function loadThreads({ tx }: BatchContext, hashes: readonly string[], fresh: ReadonlySet<string>) {
  const found = await tx<(Omit<ImportedThread, 'isNew' | 'messages'> & { hash: string })[]>`
    select i.hash, c.id, c.customer_id as "customerId", c.queue_id as "queueId", c.channel, c.subject, c.seq,
      c.public_seq as "publicSeq"
    from import_item i join conversation c on c.id = i.target_id
    where i.hash = any(${[...hashes]}::uuid[]) and i.kind = 'conversation' order by c.id for no key update of c`
  return new Map<string, ImportedThread>(
    found.map(({ hash, ...thread }) => [hash, { ...thread, isNew: fresh.has(hash), messages: [] }]),
  )
}

/** Of a whole conversation the first row that names it; of single messages each that was not brought before. */
async function claimMessages(
  context: BatchContext,
  rows: readonly Row[],
  threads: ReadonlyMap<string, ImportedThread>,
  { importId, source }: Origin,
): Promise<Set<Row>> {
  const whole = new Set<string>()
  const fresh = new Set<Row>()
  for (const row of rows.filter(({ isPart }) => !isPart))
    if (threads.get(row.hash)?.isNew && !whole.has(row.hash)) {
      whole.add(row.hash)
      fresh.add(row)
    }
  const parts = rows.filter(({ isPart }) => isPart)
  const hashed = parts.map((row) => ({
    row,
    hash: rowHash('message', source, row.number, JSON.stringify(row.messages)),
  }))
  const items = hashed.map(({ row, hash }) => ({ hash, targetId: threads.get(row.hash)?.id ?? newId() }))
  const claimed = await claimItems(context, importId, 'message', items)
  for (const { row, hash } of hashed) if (claimed.delete(hash)) fresh.add(row)
  return fresh
}
