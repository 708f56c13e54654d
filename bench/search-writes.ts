import { closeDatabase, database } from '#db/client.ts'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { sendMessage } from '#lib/conversation/send-message.ts'
import { newId } from '#lib/id.ts'
import { SearchIndexer } from '#lib/search/search-indexer.ts'
import { comparedFigure, type Figure } from './figure.ts'
import { asOwner, type Ground } from './ground.ts'
import { makeConversations, makeDesk } from './live-rows.ts'
import type { Options } from './options.ts'
import { makeMessages } from './search-message-rows.ts'
import { percentile, spreadOf } from './statistics.ts'

const CONVERSATIONS = 100
const TEXT =
  'Thank you for waiting. Your parcel left our warehouse on Tuesday and reaches you tomorrow before noon, number'
const WATCHED_EVERY = 20

interface Sender {
  actor: AgentActor
  conversationIds: string[]
}

interface Writes {
  product: number[]
  baseline: number[]
  all: number[]
  found: number[]
}

/** Replies at an even pace with the indexer at work, against the same without it; and how soon they are found. */
export async function searchWrites(ground: Ground, options: Options): Promise<Figure> {
  const { messages, rounds, rate } = options
  const place = await ground.kept(`bench_messages_${messages}`, (made) => makeMessages(made, messages))
  await closeDatabase()
  process.env.DATABASE_URL = place.appUrl
  const sender = await asOwner(place, makeSender)
  const writes: Writes = { product: [], baseline: [], all: [], found: [] }
  for (let round = 0; round < rounds; round++) await writeRound(writes, sender, options)
  const lost = await catchUp()
  await closeDatabase()
  const { p50, p95, p99 } = spreadOf(writes.found)
  const remarks = [
    `${rate} replies a second over ${messages.toLocaleString('en')} messages; medians of a reply's time are compared`,
    `age of the newest reply that is found, p50 / p95 / p99: ${[p50, p95, p99].map((ms) => ms?.toFixed(0)).join(' / ')} ms`,
  ]
  return comparedFigure({ name: 'search-writes', unit: 'ms', lost, remarks }, writes, spreadOf(writes.all))
}

async function writeRound(writes: Writes, sender: Sender, { seconds, rate }: Options) {
  const indexer = new SearchIndexer()
  await indexer.start()
  const [times, found] = await Promise.all([
    write(sender, seconds, rate, () => indexer.ring()),
    watchFindable(seconds),
  ])
  await settle()
  await indexer.stop()
  writes.product.push(percentile(times, 0.5) ?? 0)
  writes.all.push(...times)
  writes.found.push(...found)
  writes.baseline.push(percentile(await write(sender, seconds, rate, () => {}), 0.5) ?? 0)
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

/** Each reply leaves at its time whether the one before is done or not. */
async function write({ actor, conversationIds }: Sender, seconds: number, rate: number, ring: () => void) {
  const times: number[] = []
  const startedAt = performance.now()
  const sent: Promise<void>[] = []
  for (let n = 0; n < seconds * rate; n++) {
    const due = startedAt + (n * 1000) / rate
    const wait = due - performance.now()
    if (wait > 1) await new Promise((done) => setTimeout(done, wait))
    sent.push(reply(actor, conversationIds[n % CONVERSATIONS] ?? '', times, ring))
  }
  await Promise.all(sent)
  return times
}

async function reply(actor: AgentActor, conversationId: string, times: number[], ring: () => void) {
  const askedAt = performance.now()
  await sendMessage(
    { actor },
    { id: newId(), conversationId, text: `${TEXT} ${newId().slice(-12)}`, shownSeq: 1, anyway: true },
  )
  times.push(performance.now() - askedAt)
  ring()
}

/** Of some of the replies: from the commit until a document stands for them. */
async function watchFindable(seconds: number): Promise<number[]> {
  const [found, endsAt]: [number[], number] = [[], performance.now() + seconds * 1000]
  while (performance.now() < endsAt) {
    const [row] = await database()<{ ms: number }[]>`
      select extract(epoch from clock_timestamp() - m.sent_at)::float8 * 1000 as ms from message m
      where m.sent_at > now() - interval '5 seconds' and exists (
        select 1 from search_document d where d.sent_at = m.sent_at and d.message_id = m.id)
      order by m.sent_at desc limit 1`
    if (row) found.push(row.ms)
    await new Promise((done) => setTimeout(done, WATCHED_EVERY))
  }
  return found
}

const countMissing = async () => {
  const [row] = await database()<{ missing: number }[]>`
    select count(*)::int as missing from message m where m.id > ${newId(Date.now() - 3_600_000)}::uuid and m.author_kind = 'agent'
      and m.sent_at > now() - interval '1 hour'
      and not exists (select 1 from search_document d where d.sent_at = m.sent_at and d.message_id = m.id)`
  return row?.missing ?? 0
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
