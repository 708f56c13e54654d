import { expect, it } from 'vitest'
import { z } from 'zod'
import { database } from '#db/client.ts'
import { testDatabase } from '#db/testing.ts'
import { system } from '#lib/actor.ts'
import { verb } from '#lib/verb.ts'
import type { NamedIdentifier } from './normalise-identifier.ts'
import { PeoplePage, type Resolution } from './people-page.ts'
import { resolveIdentifiers } from './resolve-identifiers.ts'

testDatabase()

interface Row {
  identifiers: NamedIdentifier[]
  verifiedBy: string | null
}

const input = z.object({
  rows: z.array(
    z.object({
      identifiers: z.array(z.object({ type: z.string(), value: z.string() })),
      verifiedBy: z.string().nullable(),
    }),
  ),
})
const call = { actor: system('test') }
const outcome = ({ created, mergeIds, leftOut }: Resolution) =>
  `${created} ${mergeIds.length} ${JSON.stringify(leftOut.toSorted((a, b) => (a.type < b.type ? -1 : 1)))}`

const byPage = verb({
  name: 'test.by_page',
  input,
  async run({ input: { rows }, ...context }) {
    const page = await PeoplePage.open(
      context,
      rows.flatMap(({ identifiers }) => identifiers),
    )
    const outcomes: string[] = []
    for (const row of rows) outcomes.push(outcome(await page.resolve(row)))
    await page.flush()
    return outcomes
  },
})

const rowByRow = verb({
  name: 'test.row_by_row',
  input,
  async run({ input: { rows }, ...context }) {
    const outcomes: string[] = []
    for (const row of rows) outcomes.push(outcome(await resolveIdentifiers(context, row)))
    return outcomes
  },
})

function seeded(seed: number) {
  let state = seed * 7919
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

const KINDS: [type: string, values: number, share: number][] = [
  ['customer_number', 40, 0.3],
  ['loyalty_number', 40, 0.3],
  ['email', 40, 0.45],
  ['phone', 8, 0.4],
  ['anonymous_id', 30, 0.4],
  ['device', 3, 0.2],
]

/** Few values, so that rows meet: duplicates, joins, limits, and what more than three have. */
function drawRows(seed: number, world: string): Row[] {
  const next = seeded(seed)
  const draw = (type: string, values: number) => {
    const value = `${world}${Math.floor(next() * values)}`
    return { type, value: type === 'email' ? `a${value}@b.se` : value }
  }
  return Array.from({ length: 70 }, () => {
    const identifiers = KINDS.flatMap(([type, values, share]) => (next() < share ? [draw(type, values)] : []))
    if (next() < 0.1) identifiers.push(draw('customer_number', 25))
    return { identifiers, verifiedBy: next() < 0.8 ? `source:${Math.floor(next() * 2)}` : null }
  })
}

/** All that there is of a world: people as a set of what they have, and what made two of them one. */
async function standing(world: string) {
  const sql = database()
  const people = await sql<{ names: string[] }[]>`
    select array_agg(concat_ws(' ', type, replace(value, ${world}, ''), coalesce(verified_by, 'claimed'))) as names
    from identifier where customer_id in (select customer_id from identifier where value like ${`%${world}%`})
    group by customer_id`
  const merges = await sql<{ evidence: { type: string; verifiedBy: string }[] }[]>`
    select evidence from customer_merge
    where survivor_id in (select customer_id from identifier where value like ${`%${world}%`})`
  return {
    people: people.map(({ names }) => names.toSorted().join(', ')).toSorted(),
    merges: merges
      .flatMap(({ evidence }) => evidence.map((each) => `${each.type} ${each.verifiedBy}`))
      .toSorted(),
  }
}

it.each([1, 2, 3])('decides by the page as it does row by row, draw %i', async (seed) => {
  const [one, other] = [`7${seed}0123454`, `8${seed}0123454`]
  const rows = drawRows(seed, one)
  const outcomes = [
    ...(await byPage(call, { rows: rows.slice(0, 30) })),
    ...(await byPage(call, { rows: rows.slice(30) })),
  ]
  expect(outcomes).toEqual(await rowByRow(call, { rows: drawRows(seed, other) }))
  const stands = await standing(one)
  expect(stands).toEqual(await standing(other))
  expect(stands.merges.length).toBeGreaterThan(2)
  expect(outcomes.join()).toMatch(/shared/)
})
