import { expect, it } from 'vitest'
import { database, type Sql, type Tx } from './client.ts'
import { testDatabase } from './testing.ts'

testDatabase()

const POOL = 12
const many = <T>(count: number, ask: () => T) => Array.from({ length: count }, ask)

it('leaves no transaction open on a connection that others use, however much is asked at once', async () => {
  const sql = database()
  const begin = () => sql.begin((tx) => tx`select 1`)
  await Promise.all(many(POOL, () => sql`select pg_sleep(0.2)`))
  const busy = many(POOL, () => sql`select pg_sleep(0.5)`.execute())
  const queued = many(POOL * 99, () => sql`select 1`.execute())
  const settled = await Promise.allSettled([...busy, ...queued, ...many(POOL * 2, begin)])
  expect(settled.filter(({ status }) => status === 'rejected')).toEqual([])
  const [open] = await sql<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and state like 'idle in transaction%'`
  expect(open?.count).toBe(0)
})

it('gives dates and objects in a transaction as outside of one', async () => {
  const sql = database()
  const read = (of: Sql | Tx) =>
    of`select timestamptz '2026-01-01' as at, ${of.json({ a: 1 })}::jsonb as data`
  const inside = await sql.begin((tx) => read(tx))
  expect([...inside]).toEqual([{ at: new Date('2026-01-01'), data: { a: 1 } }])
  expect([...inside]).toEqual([...(await read(sql))])
})
