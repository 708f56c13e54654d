import { createServer } from 'node:http'
import next from 'next'
import { database } from '#db/client.ts'
import { system } from '#lib/actor.ts'
import { env, type Env } from '#lib/env.ts'
import { endAllWatches } from '#lib/routing/end-all-watches.ts'
import { greet } from '#lib/server/greet.ts'
import { handleRequests } from '#lib/server/handle-requests.ts'
import { listen } from '#lib/server/listen.ts'
import { openDatabase } from '#lib/server/open-database.ts'
import { outliveLostTypes } from '#lib/server/outlive-lost-types.ts'
import { say, type Say } from '#lib/server/say.ts'
import { provideSecrets } from '#lib/server/secrets.ts'
import { startJobs } from '#lib/server/start-jobs.ts'
import { startRealtime } from '#lib/server/start-realtime.ts'
import { startRelay } from '#lib/server/start-relay.ts'
import { step } from '#lib/server/step.ts'
import { stopList, type StopList } from '#lib/server/stop-list.ts'
import { stopOnSignals } from '#lib/server/stop-on-signals.ts'
import { Tellers } from '#lib/server/tellers.ts'

/** Starts the product; `release` lets the data directory go when all else has stopped. */
export async function serve(release: () => void) {
  outliveLostTypes()
  const settings = env()
  const parts = stopList((error) => process.stderr.write(`${String(error)}\n`))
  parts.add(release)
  stopOnSignals(parts, say)
  try {
    await start(settings, parts)
  } catch (error) {
    await parts.stop()
    throw error
  }
}

async function start(settings: Env, parts: StopList) {
  provideSecrets(settings.dataDir)
  parts.add(await openDatabase(settings, say))
  if (settings.demo) await seedOnce(say)
  const tellers = new Tellers()
  if (settings.roles.has('worker')) parts.add((await startJobs(tellers)).stop)
  if (settings.roles.has('relay')) parts.add((await startRelay(tellers)).stop)
  if (settings.roles.has('web')) await startWeb(settings, parts, tellers)
  await greet(settings, say)
}

/** The first start on an empty database makes the demo workspace. */
async function seedOnce(say: Say) {
  const { seedDemo } = await import('#db/seed/seed-demo.ts')
  const onProgress = (what: string) => say(`  demo: ${what}`)
  await step('Workspace', () => seedDemo({ sql: database(), onProgress }), say)
}

async function startWeb(settings: Env, parts: StopList, tellers: Tellers) {
  const { host, port, dev, trustProxy, build } = settings
  process.env.AUTH_TRUST_HOST ??= '1'
  const httpServer = createServer()
  const app = next({ dev, dir: process.cwd(), hostname: host, port, httpServer })
  await step('Screens', () => app.prepare(), say)
  parts.add(() => app.close())
  let isOpen = true
  httpServer.on(
    'request',
    handleRequests({ next: app.getRequestHandler(), trustProxy, dev, isOpen: () => isOpen }),
  )
  await endAllWatches({ actor: system('start') }, {})
  const realtime = startRealtime(httpServer, tellers, build)
  const close = await listen(httpServer, port, host)
  parts.add(() => {
    isOpen = false
    return close(realtime.stop)
  })
}
