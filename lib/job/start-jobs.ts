import { Logger, run, type Runner } from 'graphile-worker'
import { log } from '#lib/log.ts'
import { crontab, tasks } from './tasks.ts'

const failures = new Logger((scope) => (level: string, message, meta) => {
  if (level === 'error') log.error({ ...scope, err: meta?.error }, meta?.error ? 'job failed' : message)
})

/** Runs the jobs of events; a failed one is tried again with backoff and stays visible in its table. */
export async function startJobs(connectionString: string): Promise<Runner> {
  return run({
    connectionString,
    taskList: tasks,
    crontab,
    concurrency: 4,
    pollInterval: 500,
    noHandleSignals: true,
    logger: failures,
  })
}
