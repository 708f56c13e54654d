import { closeDatabase, database } from '#db/client.ts'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { sendMessage } from '#lib/conversation/send-message.ts'
import { newId } from '#lib/id.ts'
import { foldDocuments } from '#lib/search/fold-documents.ts'
import { SearchIndexer } from '#lib/search/search-indexer.ts'
import { comparedFigure, type Figure } from './figure.ts'
import { asOwner, type Ground } from './ground.ts'
import { makeConversations, makeDesk } from './live-rows.ts'
import type { Options } from './options.ts'
import { makeMessages } from './search-message-rows.ts'
import { percentile, type Spread, spreadOf } from './statistics.ts'

const CONVERSATIONS = 100
const TEXT =
  'Thank you for waiting. Your parcel left our warehouse on Tuesday and reaches you tomorrow before noon, number'
/** One reply in so many is watched for, so often. */
const WATCHED = 5
const LOOK_EVERY_MS = 50
const LOOKED_FOR = 20
/** Who isn't found after so long counts, although the round is over. */
const LATE_MS = 1000

interface Sender {
  actor: AgentActor
  conversationIds: string[]
}

interface Writes {
  product: number[]
  baseline: number[]
  all: number[]
  bare: number[]
  found: number[]
}

/** Replies that were acknowledged and are looked for, with the moment of it. */
type Awaited = Map<string, number>

/** Replies at an even pace with the indexer at work, against the same without it; and how soon they are found. */
export async function searchWrites(ground: Ground, options: Options): Promise<Figure> {
  const { messages, rounds, rate } = options
  const place = await ground.kept(`bench_messages_${messages}`, (made) => makeMessages(made, messages))
  await closeDatabase()
  process.env.DATABASE_URL = place.appUrl
  const sender = await asOwner(place, makeSender)
  const writes: Writes = { product: [], baseline: [], all: [], bare: [], found: [] }
  for (let round = 0; round < rounds; round++) await writeRound(round, writes, sender, options)
  const lost = await catchUp()
  const folded = await fold()
  await closeDatabase()
  const remarks = [
    `${rate} replies a second over ${messages.toLocaleString('en')} messages; medians of a reply's time are compared`,
    `baseline p50 / p95 / p99: ${said(spreadOf(writes.bare))}; the sides take turns in going first`,
    `acknowledged until found, p50 / p95 / p99: ${said(spreadOf(writes.found))}`,
    `put among the others afterwards, at once: ${folded}`,
  ]
  return comparedFigure({ name: 'search-writes', unit: 'ms', lost, remarks }, writes, spreadOf(writes.all))
}

const said = ({ p50, p95, p99 }: Spread) =>
  `${[p50, p95, p99].map((ms) => ms?.toFixed(1) ?? '–').join(' / ')} ms`

async function writeRound(round: number, writes: Writes, sender: Sender, options: Options) {
  const sides = [writeIndexed, writeBare]
  for (const write of round % 2 ? sides.toReversed() : sides) await write(writes, sender, options)
}

/** What the other side left is indexed before, so that each side bears its own replies only. */
async function writeIndexed(writes: Writes, sender: Sender, options: Options) {
  const indexer = new SearchIndexer()
  await indexer.start()
  await settle()
  const { times, found } = await write(sender, options, () => indexer.ring())
  await settle()
  await indexer.stop()
  writes.product.push(percentile(times, 0.5) ?? 0)
  writes.all.push(...times)
  writes.found.push(...found)
}

async function writeBare(writes: Writes, sender: Sender, options: Options) {
  const { times } = await write(sender, options, () => {})
  writes.baseline.push(percentile(times, 0.5) ?? 0)
  writes.bare.push(...times)
}

async function makeSender(sql: Parameters<typeof makeDesk>[0]): Promise<Sender> {
  const { queueId, people } = await makeDesk(sql, 1)
  const agentId = people[0]?.agentId ?? ''
  const conversationIds = await makeConversations(
    sql,
    queueId,
    Array.from({ length: CONVERSATIONS }, () => agentId),
  )
  const [session] = await sql<{ id: string }[]>`select id from session where agent_id = ${agentId}`
  const actor = await loadActor(session?.id ?? '')
  if (!actor) throw new Error('The sender is not signed in.')
  return { actor, conversationIds }
}

/** Each reply leaves at its time whether the one before is done or not. Both sides look for what they wrote. */
async function write(sender: Sender, { seconds, rate }: Options, ring: () => void) {
  const [times, awaited]: [number[], Awaited] = [[], new Map()]
  const startedAt = performance.now()
  const found = watch(awaited, startedAt + seconds * 1000)
  const sent: Promise<void>[] = []
  for (let n = 0; n < seconds * rate; n++) {
    const wait = startedAt + (n * 1000) / rate - performance.now()
    if (wait > 1) await new Promise((done) => setTimeout(done, wait))
    sent.push(reply(sender, n, times, awaited).then(ring))
  }
  await Promise.all(sent)
  return { times, found: await found }
}

async function reply({ actor, conversationIds }: Sender, n: number, times: number[], awaited: Awaited) {
  const [id, askedAt] = [newId(), performance.now()]
  const conversationId = conversationIds[n % CONVERSATIONS] ?? ''
  await sendMessage(
    { actor },
    { id, conversationId, text: `${TEXT} ${id.slice(-12)}`, shownSeq: 1, anyway: true },
  )
  const answeredAt = performance.now()
  times.push(answeredAt - askedAt)
  if (n % WATCHED === 0) awaited.set(id, answeredAt)
}

/** How long each took to be found, those not found yet at the end with their age by then. */
async function watch(awaited: Awaited, endsAt: number): Promise<number[]> {
  const found: number[] = []
  while (performance.now() < endsAt) {
    const rows = await database()<{ id: string }[]>`
      select m.id from message m
      join (select * from search_document union all select * from search_fresh) d
        on d.sent_at = m.sent_at and d.message_id = m.id
      where m.id = any(${[...awaited.keys()].slice(0, LOOKED_FOR)}::uuid[])`
    const now = performance.now()
    for (const { id } of rows) {
      found.push(now - (awaited.get(id) ?? now))
      awaited.delete(id)
    }
    await new Promise((done) => setTimeout(done, LOOK_EVERY_MS))
  }
  const late = [...awaited.values()].map((at) => performance.now() - at).filter((ms) => ms > LATE_MS)
  return [...found, ...late]
}

const countMissing = async () => {
  const [row] = await database()<{ missing: number }[]>`
    select count(*)::int as missing from message m where m.id > ${newId(Date.now() - 3_600_000)}::uuid and m.author_kind = 'agent'
      and m.sent_at > now() - interval '1 hour'
      and not exists (select 1 from search_document d where d.sent_at = m.sent_at and d.message_id = m.id)
      and not exists (select 1 from search_fresh d where d.sent_at = m.sent_at and d.message_id = m.id)`
  return row?.missing ?? 0
}

interface Ledger {
  documents: number
  wal: number
}

const readLedger = async (): Promise<Ledger> => {
  const [row] = await database()<Ledger[]>`
    select (select count(*)::int from search_fresh) as documents,
      (pg_current_wal_insert_lsn() - '0/0')::float8 as wal`
  return row ?? { documents: 0, wal: 0 }
}

/** What the rounds left for later is part of the price. */
async function fold(): Promise<string> {
  const [before, startedAt] = [await readLedger(), performance.now()]
  await foldDocuments(0)
  const [after, ms] = [await readLedger(), performance.now() - startedAt]
  const documents = before.documents - after.documents
  const each = (after.wal - before.wal) / 1024 / Math.max(1, documents)
  return `${documents} documents in ${ms.toFixed(0)} ms, ${each.toFixed(1)} kB of log each`
}

const LONGEST_MS = 30_000

/** Until every reply has its document. */
async function settle() {
  const startedAt = performance.now()
  while ((await countMissing()) > 0 && performance.now() - startedAt < LONGEST_MS)
    await new Promise((done) => setTimeout(done, 50))
}

/** What was written while nobody indexed is there once somebody does. */
async function catchUp(): Promise<number> {
  const indexer = new SearchIndexer()
  await indexer.start()
  await settle()
  await indexer.stop()
  return countMissing()
}
