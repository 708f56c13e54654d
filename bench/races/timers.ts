import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { database } from '#db/client.ts'
import { Random } from '#db/seed/random.ts'
import { TIMER_KINDS } from '#lib/timer.ts'
import type { Outcome } from './outcome.ts'

const RUNNERS = 2
const LOOK_MS = 50
const PATIENCE_MS = 120_000

interface Options {
  timers: number
  seed: number
  kills?: number
}

/**
 * Timers that were due while nothing ran, some that fall due meanwhile and some that don't, before two runners, of which
 * one after the other is killed with kill -9 in the middle of a firing and started again. Each due one must have left
 * exactly one trace, none before its time.
 */
export async function runTimers({ timers, seed, kills = 4 }: Options): Promise<Outcome> {
  const random = new Random(seed)
  const planned = await addTimers(timers, random)
  const crew = new Crew(timers, kills, random)
  try {
    await untilDone(timers)
  } finally {
    await crew.stop()
  }
  const missed = crew.killed < kills ? [`only ${crew.killed} of ${kills} runners were killed`] : []
  return { runs: timers, violations: [...missed, ...(await findViolations(planned))] }
}

interface Planned {
  subjectId: string
  /** As text: a Date would round it. */
  dueAt: string
}

/** Four in five were due in the last two hours, most others are in the next seconds, one in twenty is in an hour. */
async function addTimers(count: number, random: Random): Promise<Planned[]> {
  const rows = Array.from({ length: count }, () => ({
    kind: random.pick(TIMER_KINDS),
    subject: randomUUID(),
    seconds: secondsAhead(random),
  }))
  return database()<Planned[]>`
    insert into timer (kind, subject_id, due_at) select kind, subject, now() + seconds * interval '1 second'
    from jsonb_to_recordset(${database().json(rows)}) as r (kind text, subject uuid, seconds float8)
    returning subject_id as "subjectId", due_at::text as "dueAt"`
}

function secondsAhead(random: Random): number {
  const part = random.next()
  if (part < 0.8) return -7200 * random.next()
  return part < 0.95 ? 4 * random.next() : 3600
}

/** Runners side by side; who is killed is followed by another, and when enough were, by some who are left alive. */
class Crew {
  killed = 0
  readonly #kills: number
  readonly #share: number
  readonly #random: Random
  readonly #alive = new Set<ChildProcess>()
  #toKill: number

  constructor(timers: number, kills: number, random: Random) {
    this.#kills = kills
    this.#toKill = kills
    this.#share = Math.max(1, Math.floor((timers * 0.7) / (kills + RUNNERS)))
    this.#random = random
    for (let runner = 0; runner < RUNNERS; runner++) this.#startMortal()
  }

  async stop() {
    const ended = [...this.#alive].map((child) => once(child.removeAllListeners('exit'), 'exit'))
    for (const child of this.#alive) child.kill('SIGTERM')
    await Promise.all(ended)
  }

  #startMortal() {
    if (this.#toKill === 0) return
    this.#toKill--
    this.#start(this.#random.between(1, this.#share))
  }

  #start(killAt: number) {
    const child = fork(fileURLToPath(new URL('./timer-runner.ts', import.meta.url)), [], {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, KILL_AT: String(killAt) },
      stdio: ['ignore', 2, 2, 'ipc'],
    })
    this.#alive.add(child)
    child.on('exit', (_code, signal) => this.#follow(child, signal))
  }

  #follow(child: ChildProcess, signal: NodeJS.Signals | null) {
    this.#alive.delete(child)
    if (signal !== 'SIGKILL') return
    this.killed++
    this.#startMortal()
    if (this.killed === this.#kills) for (let runner = 0; runner < RUNNERS; runner++) this.#start(0)
  }
}

async function untilDone(count: number) {
  const giveUp = Date.now() + PATIENCE_MS + count * 10
  while ((await countAhead()) > 0) {
    if (Date.now() > giveUp) return
    await pause(LOOK_MS)
  }
}

/** What is due within a minute is waited for. */
async function countAhead(): Promise<number> {
  const [row] = await database()<{ count: number }[]>`
    select count(*)::int as count from timer where due_at < now() + interval '1 minute'`
  return row?.count ?? 0
}

async function findViolations(planned: Planned[]): Promise<string[]> {
  const sql = database()
  const rows = await sql<{ what: string }[]>`
    with planned as (
      select * from jsonb_to_recordset(${sql.json(planned.map((one) => ({ ...one })))})
        as p ("subjectId" uuid, "dueAt" timestamptz)),
    fired as (
      select "subjectId" as id, "dueAt" as due_at, count(e.id) as times, min(e.at) as first,
        exists (select 1 from timer t where t.subject_id = "subjectId") as is_left
      from planned left join event e on e.subject_id = "subjectId" and e.name = 'clock.at_risk' group by 1, 2)
    select 'fired ' || times || ' times: ' || id as what from fired where times > 1
    union all select 'fired early: ' || id from fired where first < due_at
    union all select 'due and not fired: ' || id from fired where times = 0 and due_at < now()
    union all select 'lost: ' || id from fired where times = 0 and not is_left
    union all select 'fired and still there: ' || id from fired where times > 0 and is_left`
  return rows.map(({ what }) => what)
}
