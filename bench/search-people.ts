import { closeDatabase, database } from '#db/client.ts'
import { searchPeople } from '#lib/search/search-people.ts'
import { comparedFigure, type Figure } from './figure.ts'
import type { Ground } from './ground.ts'
import type { Options } from './options.ts'
import { loadPersonProbes, makePeople, type PersonProbe } from './search-people-rows.ts'
import { loadReaders } from './search-readers.ts'
import { percentile, spreadOf } from './statistics.ts'
import { timeRound } from './time-round.ts'

const PAGE = 10

type Times = Map<string, number[]>

/** A person found by what is typed at a desk, with permission, ranking and audit, against the one statement of its kind. */
export async function searchPeopleFigure(
  ground: Ground,
  { people, rounds, seconds }: Options,
): Promise<Figure> {
  const { probes, find } = await openPeople(ground, people)
  const missed = await countMissed(probes, find)
  const [a, b, rates]: [Times, Times, { product: number[]; baseline: number[] }] = [
    new Map(),
    new Map(),
    { product: [], baseline: [] },
  ]
  for (let round = 0; round < rounds; round++) {
    rates.product.push(await timeRound(probes, find, seconds, a))
    rates.baseline.push(await timeRound(probes, findBare, seconds, b))
  }
  await closeDatabase()
  const remarks = remarksOf(people, a, b, missed, probes.length)
  const lost = ['e-mail', 'order'].reduce((sum, kind) => sum + (missed.get(kind) ?? 0), 0)
  return comparedFigure(
    { name: 'search-people', unit: 'ms p95', lost, remarks },
    rates,
    spreadOf([...a.values()].flat()),
  )
}

/** So many people, what is typed to find some of them, and the product's and the bare way to. */
export async function openPeople(ground: Ground, people: number) {
  const place = await ground.kept(`bench_people_${people}`, (made) => makePeople(made, people))
  await closeDatabase()
  process.env.DATABASE_URL = place.appUrl
  const { agent } = await loadReaders()
  const probes = await loadPersonProbes(database())
  const find = async ({ text }: PersonProbe) =>
    (await searchPeople(agent, { text, limit: PAGE })).map(({ id }) => id)
  return { probes, find, findBare }
}

/** How long each kind took on both sides, and who stood behind the first page. */
function remarksOf(people: number, a: Times, b: Times, missed: ReadonlyMap<string, number>, probes: number) {
  const kinds = [...a].map(
    ([kind, times]) => `${kind}, p50 / p95: product ${said(times)}, baseline ${said(b.get(kind) ?? [])} ms`,
  )
  const behind = [...missed].map(([kind, count]) => `${kind} ${count}`).join(', ')
  return [
    `${people.toLocaleString('en')} people; what is typed at a desk, the kinds in turn`,
    ...kinds,
    `not among the first ${PAGE}, of ${probes}: ${behind}`,
  ]
}

const said = (times: readonly number[]) =>
  [0.5, 0.95].map((share) => percentile(times, share)?.toFixed(2)).join(' / ')

type Find = (probe: PersonProbe) => Promise<string[]>

/** Many have the same name or number end; the one meant may stand behind the first page. */
async function countMissed(probes: readonly PersonProbe[], find: Find): Promise<Map<string, number>> {
  const missed = new Map<string, number>()
  for (const probe of probes) {
    const isThere = (await find(probe)).includes(probe.id)
    missed.set(probe.kind, (missed.get(probe.kind) ?? 0) + (isThere ? 0 : 1))
  }
  return missed
}

/** What could be asked by who knew beforehand what kind of thing was typed. */
async function findBare({ kind, text }: PersonProbe): Promise<string[]> {
  const sql = database()
  const [low, phone] = [text.toLowerCase(), text.split('').toReversed().join('')]
  const ids =
    kind === 'e-mail'
      ? sql`select customer_id from identifier where lower(value) collate "C" = ${low}`
      : kind === 'order'
        ? sql`select customer_id from "order" where number = ${text}`
        : kind === 'phone end'
          ? sql`select customer_id from identifier where type = 'phone' and reverse(value) collate "C" >= ${phone}
              and reverse(value) collate "C" < ${`${phone}:`} limit ${PAGE}`
          : kind === 'misspelt'
            ? sql`select id from customer where search_fold(name) % ${low} order by similarity(search_fold(name), ${low}) desc limit ${PAGE}`
            : sql`select id from customer where search_fold(name) like ${`%${low}%`} limit ${PAGE}`
  const rows = await sql<{ id: string }[]>`
    select c.id, c.name, c.tier, (select value from identifier i where i.customer_id = c.id and type = 'email' limit 1)
    from customer c where c.id in (${ids})`
  return rows.map(({ id }) => id)
}
