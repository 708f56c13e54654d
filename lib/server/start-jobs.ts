import { Intake } from '#lib/ingest/intake.ts'
import { startJobs as run } from '#lib/job/start-jobs.ts'
import { Timers } from '#lib/job/timers.ts'
import { FILLS_LINE, WAKES_ROUTING } from '#lib/reactions.ts'
import { Router } from '#lib/routing/router.ts'
import { SearchIndexer } from '#lib/search/search-indexer.ts'
import type { Tellers } from './tellers.ts'

/** The worker runs jobs, timers, routing and the intake of what sources send. Gives what stops it once the running ones are done. */
export async function startJobs(tellers: Tellers): Promise<{ stop: () => Promise<void> }> {
  const runner = await run(process.env.DATABASE_URL ?? '')
  const router = new Router()
  router.start()
  const timers = new Timers()
  timers.start()
  const indexer = new SearchIndexer()
  await indexer.start()
  const intake = new Intake()
  await intake.start()
  tellers.add((events) => {
    if (events.some(({ name }) => name === 'ingest.retried')) intake.wake()
    if (events.some(({ name }) => WAKES_ROUTING.has(name)))
      router.wake(events.some(({ name }) => FILLS_LINE.has(name)))
  })
  tellers.add((events) => indexer.tell(events))
  return {
    stop: async () => {
      await indexer.stop()
      await intake.stop()
      await timers.stop()
      await router.stop()
      await runner.stop()
    },
  }
}
