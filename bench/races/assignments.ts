import { setTimeout as pause } from 'node:timers/promises'
import { database } from '#db/client.ts'
import { Random } from '#db/seed/random.ts'
import { system } from '#lib/actor.ts'
import { reserveNext } from '#lib/routing/reserve-next.ts'
import { checkHistories, checkLoads } from './check-histories.ts'
import { Crew } from './crew.ts'
import type { Outcome } from './outcome.ts'
import { finishSome } from './finish.ts'
import { keepLineFull, makeFloor } from './whole-floor.ts'

interface Assignments {
  assignments: number
  routers: number
  seed: number
  onProgress(done: number): void
}

const PAGE = 500

/** Several routers assign the work of a whole floor at once, while people answer, decline, miss, finish and come and go. */
export async function raceAssignments(options: Assignments): Promise<Outcome> {
  const random = new Random(options.seed)
  const floor = await makeFloor(random)
  const crew = new Crew(floor, random)
  const over = new AbortController()
  const untilOver = (work: () => Promise<unknown>, pauseMs: number) => async () => {
    for (; !over.signal.aborted; await pause(pauseMs)) await work()
  }
  const route = () => reserveNext({ actor: system('race') }, {})
  const runs = [
    ...Array.from({ length: options.routers }, () => untilOver(route, 2)),
    untilOver(() => keepLineFull(floor, random), 20),
    untilOver(() => crew.answer(), 2),
    untilOver(() => crew.comeAndGo(), 20),
    untilOver(() => finishSome(), 20),
  ]
  const watch = async () => {
    for (; crew.accepted < options.assignments; await pause(500)) options.onProgress(crew.accepted)
    over.abort()
  }
  await Promise.all([watch(), ...runs.map((run) => run())])
  return {
    runs: crew.accepted,
    violations: [...(await overCapacity()), ...(await checkLoads()), ...(await checkAll())],
  }
}

/** What the database itself noted whenever a load passed its limit. */
async function overCapacity(): Promise<string[]> {
  const rows = await database()<{ what: string }[]>`
    select 'over capacity: ' || agent_id || ' ' || load_units || ' of ' || capacity_units as what from over_capacity limit 100`
  return rows.map(({ what }) => what)
}

async function checkAll(): Promise<string[]> {
  const wrong: string[] = []
  let after: string | null = null
  for (;;) {
    const rows: { id: string }[] = await database()<{ id: string }[]>`
      select id from conversation where ${after}::uuid is null or id > ${after}::uuid order by id limit ${PAGE}`
    if (rows.length === 0) return wrong
    wrong.push(...(await checkHistories(rows.map(({ id }) => id))))
    after = rows.at(-1)?.id ?? null
  }
}
