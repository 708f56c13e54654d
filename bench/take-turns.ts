import { median } from './statistics.ts'
import type { Side } from './sides.ts'

/** One side's rounds: what it reached a second, and the CPU of its server for each. */
export interface Run {
  side: Side
  /** Works for some seconds and says what it reached in each. */
  work: (seconds: number) => Promise<number>
  rates: number[]
  cpu: number[]
}

export const runOf = (side: Side, work: Run['work']): Run => ({ side, work, rates: [], cpu: [] })

/** A B A B, after each has warmed up. */
export async function takeTurns(runs: readonly Run[], rounds: number, seconds: number) {
  for (const { work } of runs) await work(1)
  for (let round = 0; round < rounds; round++) for (const run of runs) await takeTurn(run, seconds)
}

async function takeTurn({ side, work, rates, cpu }: Run, seconds: number) {
  await side.server.ask('startCpu', undefined)
  const perSecond = await work(seconds)
  rates.push(perSecond)
  cpu.push((await side.server.ask('cpuMicros', undefined)) / (perSecond * seconds))
}

export function cpuRemark(what: string, product: Run, baseline: Run): string {
  const [a, b] = [median(product.cpu) ?? 0, median(baseline.cpu) ?? 0]
  const sides = `product ${a.toFixed(1)} µs, baseline ${b.toFixed(1)} µs`
  return `CPU of the server ${what}: ${sides}, ratio ${(a / b).toFixed(2)}`
}
