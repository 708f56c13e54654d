import { Logger, run, type Runner, runMigrations } from 'graphile-worker'
import { database } from '#db/client.ts'
import { log } from '#lib/log.ts'
import { crontab, tasks } from './tasks.ts'

const APPLICATION = 'throughline jobs'
const AT_ONCE = 4

const failures = new Logger((scope) => (level: string, message, meta) => {
  if (level === 'error') log.error({ ...scope, err: meta?.error }, meta?.error ? 'job failed' : message)
})

/** Runs the jobs of events; a failed one is tried again with backoff and stays visible in its table. */
export async function startJobs(databaseUrl: string): Promise<Runner> {
  const connectionString = workersUrl(databaseUrl)
  await runMigrations({ connectionString, logger: failures })
  await giveBackTaken()
  const runner = await run({
    connectionString,
    taskList: tasks,
    crontab,
    concurrency: AT_ONCE,
    pollInterval: 500,
    noHandleSignals: true,
    logger: failures,
  })
  // What happened while nothing ran is told by the log alone: a replay begins at how the floor stands now.
  await runner.addJob('snapshot_floor', {}, { jobKey: 'snapshot_floor', maxAttempts: 3 })
  await runner.addJob('work_imports', {}, { jobKey: 'work_imports', maxAttempts: 1 })
  return runner
}

/**
 * The worker's own connections don't wait for the disk: they only take jobs and tick them off, and what a lost power
 * supply takes back is done again, as every job may be. Jobs are added, and do their work, on the others.
 */
function workersUrl(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  url.searchParams.set('options', '-c synchronous_commit=off')
  url.searchParams.set('application_name', APPLICATION)
  return url.href
}

/** Who was killed keeps what they had taken, by the worker's own rule for four hours. No other worker is connected? At once. */
async function giveBackTaken() {
  await database()`
    select graphile_worker.force_unlock_workers(array(
      select distinct locked_by from graphile_worker._private_jobs where locked_by is not null))
    where not exists (
      select 1 from pg_stat_activity where datname = current_database() and application_name = ${APPLICATION})`
}
