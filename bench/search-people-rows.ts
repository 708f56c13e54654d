import type { Sql } from 'postgres'
import { asOwner, type Place } from './ground.ts'
import { makeReaders } from './search-readers.ts'

const FIRST_NAMES = 2_000
const LAST_NAMES = 30_000
const PROBES = 300

/** A number between 0 and 1 made of the row's own: no seed to keep, and the same in every run. */
const spread = (salt: number) => `((hashint8extended(n, ${salt}) & 2147483647)::float8 / 2147483648)`
/** Names as common as names are: a few many have, most few have. */
const rank = (salt: number, count: number) => `floor(power(${spread(salt)}, 3) * ${count})::int`

const SYLLABLES = [
  'ka',
  'lo',
  'ren',
  'mi',
  'ta',
  'vel',
  'sor',
  'an',
  'bri',
  'del',
  'em',
  'gus',
  'hol',
  'jo',
  'nes',
  'pet',
]
const syllable = (of: string, shift: number) =>
  `(array[${SYLLABLES.map((one) => `'${one}'`).join(',')}])[1 + ((${of}) >> ${shift} & 15)]`
const word = (of: string, parts: number) =>
  `initcap(${Array.from({ length: parts }, (_, at) => syllable(of, at * 4)).join(' || ')})`

/** People with a name, an e-mail and a number each, a third of them with an order. Indexes are made afterwards. */
export async function makePeople(place: Place, people: number) {
  await asOwner(place, async (sql) => {
    await sql`set maintenance_work_mem = '512MB'`
    const indexes = await sql<{ name: string; made: string }[]>`
      select indexname as name, indexdef as made from pg_indexes
      where tablename in ('customer','identifier') and indexdef not like '%UNIQUE%'`
    for (const { name } of indexes) await sql`drop index ${sql(name)}`
    await sql.unsafe(`
      create table bench_person as
      select n, md5('person' || n)::uuid as id, ${word(`(first * 7919 % 4096)`, 3)} as first,
        ${word(`(last::int8 * 104729 % 1048576)::int`, 4)} as last
      from (select n, ${rank(1, FIRST_NAMES)} as first, ${rank(2, LAST_NAMES)} as last from generate_series(1, ${people}) n) p`)
    await sql`grant select on bench_person to public`
    await sql`insert into customer (id, name) select id, first || ' ' || last from bench_person`
    await sql`insert into identifier (id, customer_id, type, value, verified_by)
      select md5('mail' || n)::uuid, id, 'email', lower(first || '.' || last || '.' || n || '@shop.example'), 'bench' from bench_person`
    await sql.unsafe(`insert into identifier (id, customer_id, type, value)
      select md5('phone' || n)::uuid, id, 'phone', '+3725' || lpad((hashint8extended(n, 5) & 16777215)::text, 8, '0') from bench_person`)
    await sql.unsafe(`insert into "order" (id, customer_id, number, items, total_cents, status, placed_at)
      select md5('order' || n)::uuid, id, 'B' || (1000000 + n), '[]', 1000, 'delivered', now() from bench_person where n % 3 = 0`)
    for (const { made } of indexes) await sql.unsafe(made)
    await sql`vacuum analyze customer`
    await sql`vacuum analyze identifier`
    await sql`vacuum analyze "order"`
    await makeReaders(sql)
  })
}

export interface PersonProbe {
  kind: 'e-mail' | 'order' | 'phone end' | 'name' | 'family name begun' | 'misspelt'
  text: string
  id: string
}

/** What people type at a desk, the kinds in turn. */
export async function loadPersonProbes(sql: Sql): Promise<PersonProbe[]> {
  const rows = await sql<
    { id: string; first: string; last: string; email: string; phone: string; number: string }[]
  >`
    select p.id, p.first, p.last, e.value as email, f.value as phone, o.number from bench_person p
    join identifier e on e.customer_id = p.id and e.type = 'email'
    join identifier f on f.customer_id = p.id and f.type = 'phone'
    join "order" o on o.customer_id = p.id
    where p.n in (select 3 * (1 + (hashint8extended(g, 9) & 2147483647) % (select max(n) / 3 from bench_person))
      from generate_series(1, ${PROBES}) g)`
  return rows.flatMap(({ id, first, last, email, phone, number }) => [
    { kind: 'e-mail', text: email, id },
    { kind: 'order', text: number, id },
    { kind: 'phone end', text: phone.slice(-6), id },
    { kind: 'name', text: `${first} ${last}`, id },
    { kind: 'family name begun', text: last.slice(0, 5), id },
    { kind: 'misspelt', text: `${first} ${turned(last)}`, id },
  ])
}

/** Two letters before the last one change places. */
const turned = (name: string) =>
  `${name.slice(0, -3)}${name.at(-2) ?? ''}${name.at(-3) ?? ''}${name.slice(-1)}`
