import { Logger, run, type Runner } from 'graphile-worker'
import { log } from '#lib/log.ts'
import { crontab, tasks } from './tasks.ts'

const failures = new Logger((scope) => (level: string, message, meta) => {
  if (level === 'error') log.error({ ...scope, err: meta?.error }, meta?.error ? 'job failed' : message)
})

/** Runs the jobs of events; a failed one is tried again with backoff and stays visible in its table. */
export async function startJobs(connectionString: string): Promise<Runner> {
  const runner = await run({
    connectionString,
    taskList: tasks,
    crontab,
    concurrency: 4,
    pollInterval: 500,
    noHandleSignals: true,
    logger: failures,
  })
  // What happened while nothing ran is told by the log alone: a replay begins at how the floor stands now.
  await runner.addJob('snapshot_floor', {}, { jobKey: 'snapshot_floor', maxAttempts: 3 })
  await runner.addJob('work_imports', {}, { jobKey: 'work_imports', maxAttempts: 1 })
  return runner
}
