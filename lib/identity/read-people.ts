import type { Tx } from '#db/client.ts'
import { type NamedIdentifier, nameOf } from './normalise-identifier.ts'

export interface ReadHolder extends NamedIdentifier {
  customerId: string
  isVerified: boolean
}

interface Apart {
  customerId: string
  otherId: string
}

export interface ReadPeople {
  /** Who has what was asked for. */
  holders: ReadHolder[]
  /** Of whom it may find: all that they have. */
  held: (ReadHolder & { id: string })[]
  apart: Apart[]
  /** How many have each of those names that hundreds have; the holders are then not all of them. */
  counts: Map<string, number>
}

interface Row extends ReadHolder {
  part: 'holder' | 'held'
  /** Of a holder how many rows say so; of what is held the row's id. */
  claims: number
  id: string
}

/** More than the rules may ask for: what so many have tells nobody apart, so it is enough to count them. */
const MOST_CLAIMS = 200

/** One probe for each name and each customer, however many there are; `also` are customers to read too. */
export async function readPeople(
  tx: Tx,
  identifiers: readonly NamedIdentifier[],
  also: readonly string[] = [],
): Promise<ReadPeople> {
  const types = identifiers.map(({ type }) => type)
  const values = identifiers.map(({ value }) => value)
  // By sub-selects, so that the planner doesn't see how many they are: it plans once, for one as for a thousand.
  const rows = await tx<Row[]>`
    with wanted as materialized (
      select type, value from unnest((select ${types}::text[]), (select ${values}::text[])) as w (type, value)),
    holder as materialized (
      select type, value, customer_id, bool_or(verified) as verified, count(*) filter (where not verified) as claims
      from wanted w cross join lateral (
        select customer_id, true as verified from identifier i
        where i.type = w.type and i.value = w.value and i.verified_by is not null
        union all
        (select customer_id, false from identifier i
        where i.type = w.type and i.value = w.value and i.verified_by is null limit ${tx.unsafe(String(MOST_CLAIMS))})) h
      group by type, value, customer_id),
    person as materialized (
      select customer_id from (
        select customer_id, verified, count(*) over (partition by type, value) as people from holder) h
      where verified or people = 1
      union select unnest((select ${[...also]}::uuid[])))
    select 'holder' as part, type, value, customer_id as "customerId", verified as "isVerified",
      claims::int as claims, null::uuid as id
    from holder
    union all
    ${heldRows(tx)}`
  const holders = rows.filter(({ part }) => part === 'holder')
  const held = rows.filter(({ part }) => part === 'held')
  return { holders, held, apart: await readApart(tx, held, also), counts: await countMany(tx, holders) }
}

const heldRows = (tx: Tx) => tx`
  select 'held', type, value, p.customer_id, verified, 0, id from person p cross join lateral (
    select distinct on (type, value) type, value, id, verified_by is not null as verified from identifier
    where customer_id = p.customer_id order by type, value, verified_by nulls last, created_at) i`

/** One customer is apart from nobody here; who is read too may be from those that were read before. */
async function readApart(tx: Tx, held: readonly ReadHolder[], also: readonly string[]): Promise<Apart[]> {
  const people = [...new Set([...also, ...held.map(({ customerId }) => customerId)])]
  if (people.length < 2 && also.length === 0) return []
  return tx<Apart[]>`
    select customer_id as "customerId", other_id as "otherId" from customer_apart
    where customer_id = any(${people}::uuid[]) or other_id = any(${people}::uuid[])`
}

async function countMany(tx: Tx, rows: readonly Row[]): Promise<Map<string, number>> {
  const claims = new Map<string, number>()
  for (const row of rows)
    if (row.claims > 0) claims.set(nameOf(row), (claims.get(nameOf(row)) ?? 0) + row.claims)
  const counts = new Map<string, number>()
  for (const row of rows) {
    if (counts.has(nameOf(row)) || (claims.get(nameOf(row)) ?? 0) < MOST_CLAIMS) continue
    const [count] = await tx<{ people: number }[]>`
      select count(distinct customer_id)::int as people from identifier
      where type = ${row.type} and value = ${row.value}`
    counts.set(nameOf(row), count?.people ?? 0)
  }
  return counts
}
