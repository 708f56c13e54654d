import { closeDatabase, database } from '#db/client.ts'
import type { AgentActor } from '#lib/actor.ts'
import { searchMessages } from '#lib/search/search-messages.ts'
import { comparedFigure, type Figure } from './figure.ts'
import type { Ground } from './ground.ts'
import type { Options } from './options.ts'
import { loadMessageProbes, makeMessages, type MessageProbe } from './search-message-rows.ts'
import { loadReaders } from './search-readers.ts'
import { percentile, spreadOf } from './statistics.ts'
import { timeRound } from './time-round.ts'

const PAGE = 20
const COMPARED = ['rare', 'middling', 'commonest'] as const

type Find = (probe: MessageProbe) => Promise<string[]>
type Times = Map<string, number[]>

/** The first page of messages by rare, middling and the commonest words, with reach, snippet and audit, against bare SQL. */
export async function searchMessagesFigure(
  ground: Ground,
  { messages, rounds, seconds }: Options,
): Promise<Figure> {
  const { probes, compared, manager, agent } = await openMessages(ground, messages)
  const lost = await countWrong(compared.slice(0, 9), finder(manager))
  const [mine, bare, scoped]: [Times, Times, Times] = [new Map(), new Map(), new Map()]
  const rates: { product: number[]; baseline: number[] } = { product: [], baseline: [] }
  for (let round = 0; round < rounds; round++) {
    await timeRound(probes, finder(agent), seconds, scoped)
    rates.product.push(await timeRound(probes, finder(manager), seconds, mine))
    rates.baseline.push(await timeRound(compared, findBare, seconds, bare))
  }
  await closeDatabase()
  const remarks = [`${messages.toLocaleString('en')} messages, first pages of ${PAGE}, one after the other`]
  for (const kind of mine.keys())
    remarks.push(
      `${kind}, p50 / p95: who reads all ${said(mine, kind)}, who reads 3 of 40 queues ${said(scoped, kind)}, baseline ${said(bare, kind)} ms`,
    )
  const figure = { name: 'search-messages', unit: 'ms p95', lost, remarks }
  return comparedFigure(figure, rates, spreadOf([...mine.values(), ...scoped.values()].flat()))
}

async function openMessages(ground: Ground, messages: number) {
  const place = await ground.kept(`bench_messages_${messages}`, (made) => makeMessages(made, messages))
  await closeDatabase()
  process.env.DATABASE_URL = place.appUrl
  const { manager, agent } = await loadReaders()
  const probes = await loadMessageProbes(database())
  return {
    probes,
    compared: probes.filter(({ kind }) => COMPARED.some((one) => one === kind)),
    manager,
    agent,
  }
}

/** So many messages, words of three degrees of commonness, and the product's and the bare way to find them. */
export async function openWords(ground: Ground, messages: number) {
  const { compared, manager } = await openMessages(ground, messages)
  return { probes: compared, find: finder(manager), findBare }
}

const said = (times: Times, kind: string) =>
  [0.5, 0.95].map((share) => percentile(times.get(kind) ?? [], share)?.toFixed(1) ?? '–').join(' / ')

const finder =
  (actor: AgentActor): Find =>
  async ({ text }) =>
    (await searchMessages(actor, { text, limit: PAGE })).hits.map(({ id }) => id)

/** By what everybody would trust: all that fit, sorted. */
async function countWrong(probes: readonly MessageProbe[], find: Find): Promise<number> {
  let wrong = 0
  for (const probe of probes) {
    const truth = await database()<{ id: string }[]>`
      with hit as materialized (
        select message_id as id, sent_at from search_document where words @@ plainto_tsquery('search', ${probe.text})
        union all select message_id, sent_at from search_fresh where words @@ plainto_tsquery('search', ${probe.text}))
      select id from hit order by sent_at desc, id desc limit ${PAGE}`
    const found = await find(probe)
    if (truth.length === 0 || truth.some(({ id }, at) => found[at] !== id)) wrong += 1
  }
  return wrong
}

/** The best plain statement for each, chosen by who knows how common the word is: by time, or by a list that is sorted. */
async function findBare({ kind, text }: MessageProbe): Promise<string[]> {
  const sql = database()
  const keys =
    kind === 'commonest'
      ? sql`select message_id as id, sent_at from search_document
          where ts_match_vq(words, plainto_tsquery('search', ${text})) order by sent_at desc, message_id desc limit ${PAGE}`
      : sql`select id, sent_at from (select message_id as id, sent_at from search_document
          where words @@ plainto_tsquery('search', ${text}) offset 0) hit order by sent_at desc, id desc limit ${PAGE}`
  const rows = await sql<{ id: string }[]>`
    select m.id, m.text, k.name from (${keys}) hit join message m on m.id = hit.id
    join conversation c on c.id = m.conversation_id join customer k on k.id = c.customer_id`
  return rows.map(({ id }) => id)
}
