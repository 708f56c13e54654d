import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { database } from '#db/client.ts'
import { testDatabase } from '#db/testing.ts'
import { system } from '#lib/actor.ts'
import { resolveIdentifiers } from '#lib/identity/resolve-identifiers.ts'
import type { NamedIdentifier } from '#lib/identity/normalise-identifier.ts'
import { survivorOf } from '#lib/identity/survivor-of.ts'
import { seeded } from '#lib/ingest/testing-flaky-proxy.ts'
import { verb } from '#lib/verb.ts'
import { writePeople } from './write-people.ts'

testDatabase()

const input = z.object({ rows: z.array(z.array(z.object({ type: z.string(), value: z.string() }))) })
const call = { actor: system('test') }
const origin = () => ({ importId: randomUUID(), source: randomUUID(), isTrusted: true })

const bringPage = verb({
  name: 'test.bring_page',
  input,
  async run({ input: { rows }, ...context }) {
    const person = { name: 'Ann', tier: null, language: null, address: null, since: null }
    const people = rows.map((identifiers) => ({ ...person, identifiers }))
    return (await writePeople(context, people, origin())).map(({ customerId }) => customerId)
  },
})

const bringOneByOne = verb({
  name: 'test.bring_one_by_one',
  input,
  async run({ input: { rows }, ...context }) {
    const ids: string[] = []
    for (const identifiers of rows)
      ids.push((await resolveIdentifiers(context, { identifiers, verifiedBy: 'import:test' })).customerId)
    return ids
  },
})

/** The same people, each world with names of its own: numbers and addresses of some, phones of many. */
function drawRows(seed: number, world: string): NamedIdentifier[][] {
  const next = seeded(seed)
  const upTo = (most: number) => Math.floor(next() * most)
  return Array.from({ length: 40 }, () => {
    const number = { type: 'customer_number', value: `${world}-${upTo(30)}` }
    const others = [
      { type: 'email', value: `a${upTo(40)}@${world}.se` },
      { type: 'phone', value: `+46${world}${upTo(12)}` },
      { type: 'loyalty_number', value: `${world}L${upTo(40)}` },
    ]
    return [number, ...others].filter((_, at) => next() < (at === 0 ? 0.7 : 0.6))
  }).filter((row) => row.some(({ type }) => type !== 'phone'))
}

/** Which row's customer each row has in the end, and what that customer is known by. */
async function standing(ids: readonly string[], world: string) {
  const last = await Promise.all(ids.map((id) => survivorOf(database(), id)))
  const known = await database()<{ id: string; names: string[] }[]>`
    select customer_id as id, array_agg(concat_ws(' ', type, replace(value, ${world}, ''), verified_by is not null)
      order by type, value) as names
    from identifier where customer_id = any(${last}::uuid[]) group by 1`
  const namesOf = new Map(known.map(({ id, names }) => [id, names]))
  return last.map((id) => ({ first: last.indexOf(id), names: namesOf.get(id) }))
}

it.each([1, 2])('finds by the page whom it finds row by row, draw %i', async (seed) => {
  const [one, other] = [`7${seed}01234`, `8${seed}01234`]
  const page = drawRows(seed, one)
  const half = Math.floor(page.length / 2)
  const byPage = [
    ...(await bringPage(call, { rows: page.slice(0, half) })),
    ...(await bringPage(call, { rows: page.slice(half) })),
  ]
  const byRow = await bringOneByOne(call, { rows: drawRows(seed, other) })
  expect(await standing(byPage, one)).toEqual(await standing(byRow, other))
})

it('leaves phones with whom they are verified for, and makes people of their own of who claims them too', async () => {
  const rowsOf = (source: string) =>
    Array.from({ length: 100 }, (_, at) => [
      { type: 'customer_number', value: `${source}-${at}` },
      { type: 'phone', value: `+4670555${String(at).padStart(4, '0')}` },
    ])
  const first = await bringPage(call, { rows: rowsOf('one') })
  const second = await bringPage(call, { rows: rowsOf('two') })
  expect(new Set([...first, ...second]).size).toBe(200)
  const [phones] = await database()`
    select count(*) filter (where verified_by is null)::int as claimed, count(*)::int as all from identifier
    where customer_id = any(${second}::uuid[]) and type = 'phone'`
  expect(phones).toEqual({ claimed: 100, all: 100 })
})
