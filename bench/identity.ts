import { closeDatabase, database } from '#db/client.ts'
import { system } from '#lib/actor.ts'
import { newId } from '#lib/id.ts'
import { resolveIdentifiers } from '#lib/identity/resolve-identifiers.ts'
import { verb } from '#lib/verb.ts'
import { z } from 'zod'
import { comparedFigure, type Figure } from './figure.ts'
import type { Ground } from './ground.ts'
import type { Options } from './options.ts'
import { spreadOf } from './statistics.ts'

const AT_ONCE = 8

const identify = verb({
  name: 'bench.identify',
  input: z.object({ email: z.string(), externalId: z.string() }),
  run: ({ input, ...context }) =>
    resolveIdentifiers(context, {
      identifiers: [
        { type: 'external_id', value: input.externalId },
        { type: 'email', value: input.email },
      ],
      verifiedBy: 'source:bench',
    }),
})

/** Customers found or made by two identifiers a second, by the rules of identity, against bare inserts of the same rows. */
export async function identity(ground: Ground, options: Options): Promise<Figure> {
  const place = await ground.fresh('bench_identity')
  await closeDatabase()
  process.env.DATABASE_URL = place.appUrl
  const [product, baseline, times]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < options.rounds; round++) {
    product.push(await rateOf(options.seconds, resolveOne, times))
    baseline.push(await rateOf(options.seconds, insertOne, []))
  }
  const lost = await countWrong()
  await closeDatabase()
  const remarks = ['every other customer is known already; one transaction each, eight at a time']
  return comparedFigure(
    { name: 'identity', unit: '/s', lost, remarks },
    { product, baseline },
    spreadOf(times),
  )
}

async function rateOf(seconds: number, once: (name: string) => Promise<unknown>, times: number[]) {
  const startedAt = performance.now()
  let done = 0
  const worker = async () => {
    while (performance.now() - startedAt < seconds * 1000) {
      const name = newId()
      for (const turn of [name, name]) {
        const askedAt = performance.now()
        await once(turn)
        times.push(performance.now() - askedAt)
        done += 1
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return (done / (performance.now() - startedAt)) * 1000
}

const resolveOne = (name: string) =>
  identify({ actor: system('bench') }, { email: `${name}@shop.example`, externalId: name })

const insertOne = (name: string) =>
  database().begin(async (tx) => {
    const [known] =
      await tx`select customer_id from identifier where type = 'bare' and value = ${name} limit 1`
    if (known) return
    const id = newId()
    await tx`insert into customer (id, name) values (${id}, 'Customer')`
    await tx`insert into identifier (id, customer_id, type, value, verified_by)
      values (${newId()}, ${id}, 'bare', ${name}, 'bench'), (${newId()}, ${id}, 'bare_email', ${name}, 'bench')`
  })

/** A customer for every pair and no pair for two. */
async function countWrong(): Promise<number> {
  const [row] = await database()<{ wrong: number }[]>`
    select count(*)::int as wrong from (
      select count(distinct customer_id) as people from identifier where type in ('email','external_id')
      group by replace(value, '@shop.example', '') having count(distinct customer_id) <> 1 or count(*) <> 2) w`
  return row?.wrong ?? 0
}
