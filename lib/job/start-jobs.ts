import { Logger, run, type Runner } from 'graphile-worker'
import { tasks } from './tasks.ts'

const quiet = new Logger(() => (level, message) => {
  if (level === 'error') console.error('job:', message)
})

/** Runs the jobs of events; a failed one is tried again with backoff and stays visible in its table. */
export async function startJobs(connectionString: string): Promise<Runner> {
  return run({
    connectionString,
    taskList: tasks,
    concurrency: 4,
    pollInterval: 500,
    noHandleSignals: true,
    logger: quiet,
  })
}
