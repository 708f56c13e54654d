import postgres from 'postgres'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { testDatabase } from './testing.ts'

const { ownerUrl } = testDatabase()
const options = { max: 1, onnotice: () => {}, backoff: () => 0.01 }
const crashed = vi.fn<(error: unknown) => void>()
let sql: postgres.Sql
let killer: postgres.Sql

beforeEach(async () => {
  sql = postgres(ownerUrl, options)
  killer = postgres(ownerUrl, options)
  await killer`create table if not exists kept (id int)`
  await killer`truncate kept`
  crashed.mockClear()
  process.on('uncaughtException', crashed)
})
afterEach(async () => {
  process.removeListener('uncaughtException', crashed)
  await Promise.all([sql.end({ timeout: 1 }), killer.end({ timeout: 1 })])
})

const kill = (pid: number) => killer`select pg_terminate_backend(${pid}, 5000)`
const kept = async () => (await killer<{ id: number }[]>`select id from kept`).map(({ id }) => id)

async function pidOf(tx: postgres.TransactionSql) {
  const [row] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`
  return row?.pid ?? 0
}

it('a line that is cut within a statement fails the transaction and nothing else', async () => {
  const cut = sql.begin(async (tx) => {
    const pid = await pidOf(tx)
    await Promise.all([tx`select pg_sleep(60)`, kill(pid)])
  })
  await expect(cut).rejects.toThrow(/CONNECTION_CLOSED|terminating connection|ECONNRESET/)
  await vi.waitFor(() => sql.begin((tx) => tx`insert into kept values (1)`), { timeout: 10_000 })
  expect(await kept()).toEqual([1])
  expect(crashed).not.toHaveBeenCalled()
})

it('what follows a cut between two statements is not done outside of the transaction', async () => {
  let rest: Promise<unknown> | undefined
  const cut = sql.begin(async (tx) => {
    await tx`insert into kept values (1)`
    const pid = await pidOf(tx)
    rest = kill(pid)
      .then(() => sql`select 1`)
      .then(() => tx`insert into kept values (2)`)
    await rest
  })
  await expect(cut).rejects.toThrow(/CONNECTION_CLOSED|terminating connection|ECONNRESET/)
  await expect(rest).rejects.toThrow(/CONNECTION_CLOSED|terminating connection|ECONNRESET/)
  expect(await kept()).toEqual([])
  await vi.waitFor(() => sql.begin((tx) => tx`insert into kept values (3)`), { timeout: 10_000 })
  expect(await kept()).toEqual([3])
  expect(crashed).not.toHaveBeenCalled()
})
