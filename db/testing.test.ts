import postgres from 'postgres'
import { expect, test } from 'vitest'
import { database } from './client.ts'
import { testDatabase } from './testing.ts'

const { ownerUrl } = testDatabase()

test('the application adds to the trail and reads it, and can change nothing in it', async () => {
  const sql = database()
  for (const table of ['audit', 'event']) {
    await expect(sql`select count(*) from ${sql(table)}`).resolves.toHaveLength(1)
    await expect(sql`delete from ${sql(table)}`).rejects.toThrow('permission denied')
    await expect(sql`truncate ${sql(table)}`).rejects.toThrow('permission denied')
  }
  await expect(sql`update event set name = 'other'`).rejects.toThrow('permission denied')
})

test('the application makes no tables, and the jobs have theirs', async () => {
  const sql = database()
  await expect(sql`create table public.mine (id int)`).rejects.toThrow('permission denied')
  await expect(sql`create schema mine`).rejects.toThrow('permission denied')
  await expect(sql`select graphile_worker.add_job('nothing')`).resolves.toHaveLength(1)
})

test('the owner sees the same database', async () => {
  const owner = postgres(ownerUrl, { max: 1 })
  const [mine] = await database()`select current_database() as name`
  expect(await owner`select current_database() as name`).toEqual([mine])
  await owner.end()
})
