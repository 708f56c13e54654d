import type { Say } from './say.ts'

/** Does one step of the start and says how long it took. */
export async function step<Result>(name: string, work: () => Promise<Result>, say: Say): Promise<Result> {
  const startedAt = performance.now()
  const result = await work()
  say(`${name.padEnd(14)}${((performance.now() - startedAt) / 1000).toFixed(1).padStart(7)} s`)
  return result
}
