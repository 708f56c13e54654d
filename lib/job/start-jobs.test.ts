import { expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { testDatabase } from '#db/testing.ts'
import { startJobs } from './start-jobs.ts'

testDatabase()

const left = async (key: string) =>
  (await database()`select 1 from graphile_worker.jobs where key = ${key}`).length

it('does at once what a killed worker had taken', async () => {
  await database()`select graphile_worker.add_job('snapshot_floor', '{}', job_key => 'taken')`
  await database()`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'killed' where key = 'taken'`
  const runner = await startJobs(process.env.DATABASE_URL ?? '')
  try {
    await expect.poll(() => left('taken'), { timeout: 10_000 }).toBe(0)
  } finally {
    await runner.stop()
  }
})
