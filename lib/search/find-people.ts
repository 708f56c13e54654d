import type { Fragment, Sql } from '#db/client.ts'
import type { PersonHit } from './views.ts'

const SHORTEST = 2
const PHONE_END = 4
/** Names next to the typed one in the alphabet that are looked at for a slip of the hand. */
const NEIGHBOURS = 60
const INSIDE = 60
const BOTH = 300
const ALIKE = 0.45
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

interface Found extends Omit<PersonHit, 'match'> {
  rank: number
  kind: string | null
  value: string | null
}

/**
 * People by what names them exactly, then by how their name, e-mail or number begins or ends; if nobody is, by what is
 * written alike. Every part reads a bounded stretch of one index, whatever the number of people.
 */
export async function findPeople(sql: Sql, text: string, limit: number): Promise<PersonHit[]> {
  if (text.length < SHORTEST) return []
  const named = await pick(sql, exactly(sql, text, limit), limit)
  const others = named.length === 0 && isName(text) ? await pick(sql, alike(sql, text), limit) : []
  return [...named, ...others].map(toHit)
}

const isName = (text: string) => /\p{L}{2}/u.test(text) && !text.includes('@')

function toHit({ id, name, tier, email, kind, value }: Found): PersonHit {
  return { id, name, tier, email, match: kind && value ? { type: kind, value } : null }
}

/** The last letter there is, so that a range holds all that begins so. */
const after = (sql: Sql, start: Fragment) => sql`${start} || chr(1114111)`

function exactly(sql: Sql, text: string, limit: number) {
  const number = text.replace(/^#/, '')
  const low = sql`lower(${text}::text)`
  const folded = sql`search_fold(${text}::text)`
  return sql`
    (select customer_id, 0, 'order', number from "order" where number in (${number}, ${number.toUpperCase()}))
    union all
    (select customer_id, 0, type, value from identifier where lower(value) collate "C" = ${low} limit ${limit})
    union all
    (select id, 1, null, null from customer where search_fold(name) collate "C" >= ${folded}
      and search_fold(name) collate "C" < ${after(sql, folded)} order by search_fold(name) collate "C" limit ${limit})
    union all
    (select id, 2, null, null from customer where search_turned(name) collate "C" >= ${folded}
      and search_turned(name) collate "C" < ${after(sql, folded)} order by search_turned(name) collate "C" limit ${limit})
    union all
    (select customer_id, 3, type, value from identifier where lower(value) collate "C" > ${low}
      and lower(value) collate "C" < ${after(sql, low)} order by lower(value) collate "C" limit ${limit})
    ${byPhoneEnd(sql, text, limit)} ${byId(sql, text)}`
}

function byPhoneEnd(sql: Sql, text: string, limit: number) {
  const digits = text.replaceAll(/[\s()+./-]/g, '')
  if (!/^\d+$/.test(digits) || digits.length < PHONE_END) return sql``
  const end = sql`reverse(${digits}::text)`
  return sql`union all
    (select customer_id, 2, 'phone', value from identifier where type = 'phone' and reverse(value) collate "C" >= ${end}
      and reverse(value) collate "C" < ${after(sql, end)} limit ${limit})`
}

/** By the console's own number, also of somebody who was merged into another since. */
function byId(sql: Sql, text: string) {
  if (!UUID.test(text)) return sql``
  return sql`
    union all (select id, 0, null, null from customer where id = ${text}::uuid)
    union all (select survivor_id, 0, null, null from customer_merge where loser_id = ${text}::uuid and undone_at is null)`
}

function alike(sql: Sql, text: string) {
  const folded = sql`search_fold(${text}::text)`
  const [first, ...rest] = text.split(/\s+/)
  const last = rest.at(-1)
  const inside = sql`'%' || regexp_replace(${folded}, '([\\\\%_])', '\\\\\\1', 'g') || '%'`
  const both = first && last ? sql`${bothEnds(sql, first, last)} union all` : sql``
  return sql`${both}
    (select id, 5, null, null from customer where length(${folded}) > 2 and search_fold(name) like ${inside} limit ${INSIDE})
    union all
    (select id, 100 - (similarity(low, lower(${text}::text)) * 90)::int, null, null
      from (select id, lower(name) as low from (
        ${neighbours(sql, sql`search_fold`, folded)}
        union ${neighbours(sql, sql`search_turned`, sql`search_turned(${text}::text)`)}) near) n
      where word_similarity(lower(${text}::text), low) >= ${ALIKE})`
}

/** First and family name without what stands between, among those next in the index to either. */
function bothEnds(sql: Sql, first: string, last: string) {
  const start = sql`search_fold(${first}::text)`
  const end = sql`search_fold(${last}::text)`
  const fits = sql`starts_with(lower(name), lower(${first}::text)) and strpos(lower(name), ' ' || lower(${last}::text)) > 0`
  return sql`
    (select id, 4, null, null from (
      (select id, name from customer where search_fold(name) collate "C" >= ${start} || ' '
        and search_fold(name) collate "C" < ${start} || '!' order by search_fold(name) collate "C" limit ${BOTH})
      union
      (select id, name from customer where search_turned(name) collate "C" >= ${end}
        and search_turned(name) collate "C" < ${after(sql, end)} order by search_turned(name) collate "C" limit ${BOTH})) b
    where ${fits})`
}

function neighbours(sql: Sql, order: Fragment, folded: Fragment) {
  return sql`
    (select id, name from customer where ${order}(name) collate "C" >= ${folded}
      order by ${order}(name) collate "C" limit ${NEIGHBOURS})
    union
    (select id, name from customer where ${order}(name) collate "C" < ${folded}
      order by ${order}(name) collate "C" desc limit ${NEIGHBOURS})`
}

function pick(sql: Sql, hits: Fragment, limit: number) {
  return sql<Found[]>`
    with hit (id, rank, kind, value) as (${hits}),
    best as (select distinct on (id) id, rank, kind, value from hit order by id, rank)
    select c.id, c.name, c.tier, b.rank, b.kind, b.value, (
      select value from identifier i where i.customer_id = c.id and type = 'email'
      order by verified_by is null, created_at limit 1) as email
    from best b join customer c on c.id = b.id where c.erased_at is null
    order by b.rank, c.name, c.id limit ${limit}`
}
