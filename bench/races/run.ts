import { closeDatabase } from '#db/client.ts'
import { asOwner, Ground, tell } from '../ground.ts'
import { raceAccepts } from './accepts.ts'
import { raceAssignments } from './assignments.ts'
import { readRaceOptions, type RaceOptions } from './options.ts'
import type { Outcome } from './outcome.ts'
import { runTimers } from './timers.ts'
import { WATCH_CAPACITY } from './whole-floor.ts'

const CONNECTIONS = 60
const SHOWN = 20

const options = read()
const ground = await Ground.open(options.dataDir)
try {
  const place = await ground.fresh('races')
  await asOwner(place, (sql) => sql.unsafe(WATCH_CAPACITY))
  process.env.DATABASE_URL = place.appUrl
  process.env.DATABASE_POOL ??= String(CONNECTIONS)
  const startedAt = performance.now()
  report(await race(options), (performance.now() - startedAt) / 1000)
} finally {
  await closeDatabase()
  await ground.stop()
}

function race({
  accepts,
  assignments,
  timers,
  contenders,
  against,
  routers,
  seed,
}: RaceOptions): Promise<Outcome> {
  const onProgress = (done: number) => void process.stderr.write(`\r${done.toLocaleString('en')} …`)
  if (accepts) return raceAccepts({ accepts, contenders, against, seed, onProgress })
  if (assignments) return raceAssignments({ assignments, routers, seed, onProgress })
  return runTimers({ timers: timers ?? 0, seed })
}

function report({ runs, violations }: Outcome, seconds: number) {
  tell(`\n${runs} runs in ${seconds.toFixed(0)} s, ${violations.length} violations`)
  if (violations.length > 0) process.exitCode = 1
  const what = violations.slice(0, SHOWN)
  if (options.json) process.stdout.write(`${JSON.stringify({ runs, violations: violations.length, what })}\n`)
  else for (const line of what) tell(line)
}

function read(): RaceOptions {
  try {
    return readRaceOptions(process.argv.slice(2))
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}
