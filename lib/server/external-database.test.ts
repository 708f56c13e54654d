import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '#db/migrate.ts'
import { testDatabase } from '#db/testing.ts'
import { externalDatabase } from './external-database.ts'

const { ownerUrl } = testDatabase()
const said: string[] = []
const say = (line: string) => void said.push(line)

async function asOwner<Result>(work: (sql: postgres.Sql) => Promise<Result>) {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

const database = new URL(ownerUrl).pathname.slice(1)
const plain = `${database}_plain`
const withLogin = (user: string, password: string) => {
  const url = new URL(ownerUrl)
  url.username = user
  url.password = password
  return url.href
}

beforeAll(() =>
  asOwner(async (sql) => {
    await sql`drop schema public, drizzle, graphile_worker cascade`
    await sql`create schema public`
    await sql.unsafe(`create role ${plain} login password 'plain'`)
  }),
)
afterAll(() =>
  asOwner(async (sql) => {
    await sql.unsafe(`drop owned by ${database}_app, ${plain}`)
    await sql.unsafe(`drop role ${database}_app, ${plain}`)
  }),
)

test('gives the application a role of its own, the same to every process with the address', async () => {
  const access = await externalDatabase(ownerUrl, say)
  expect(access.appRole).toBe(`${database}_app`)
  expect(await externalDatabase(ownerUrl, say)).toEqual(access)
  await migrate(access)
  const sql = postgres(access.appUrl, { max: 1 })
  await expect(sql`select 1 from conversation`).resolves.toHaveLength(0)
  await expect(sql`delete from audit`).rejects.toThrow('permission denied')
  await sql.end()
})

test('goes on as the owner, and says so, where roles may not be made', async () => {
  const url = withLogin(plain, 'plain')
  expect(await externalDatabase(url, say)).toEqual({ ownerUrl: url, appUrl: url })
  expect(said.at(-1)).toContain('may not make roles')
})

test('refuses a wrong password, a closed port and no address in one sentence each', async () => {
  const sentence = /^The database of DATABASE_URL refuses us: [^\n]+\.$/
  await expect(externalDatabase(withLogin(plain, 'wrong'), say)).rejects.toThrow(sentence)
  await expect(externalDatabase('postgres://a:b@127.0.0.1:1/c', say)).rejects.toThrow(sentence)
  await expect(externalDatabase('no address', say)).rejects.toThrow(/^DATABASE_URL is not an address/)
})
