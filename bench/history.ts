import { closeDatabase } from '#db/client.ts'
import { comparedFigure, type Figure } from './figure.ts'
import type { Ground } from './ground.ts'
import { type HistorySides, openHistory } from './history-sides.ts'
import type { Options } from './options.ts'
import { percentile, spreadOf } from './statistics.ts'
import { timeReads } from './time-reads.ts'
import { makeTouchpoints, PAGE, type Probe } from './touchpoints.ts'

interface Reads {
  first: number[]
  deep: number[]
  p95: number[]
  cpu: number
  short: number
}

/** The first page of a customer's history and page 100, with permission and audit, against bare SQL. */
export async function history(ground: Ground, { rows, rounds, seconds }: Options): Promise<Figure> {
  const place = await ground.kept(`bench_history_${rows}`, (made) => makeTouchpoints(made, rows))
  const sides = await openHistory(place)
  try {
    const [a, b] = [newReads(), newReads()]
    for (const read of [sides.product, sides.baseline])
      for (const probe of [...sides.first, ...sides.deep]) await read(probe)
    for (let round = 0; round < rounds; round++) {
      await readRound(a, sides.product, sides, seconds)
      await readRound(b, sides.baseline, sides, seconds)
    }
    const told = { name: 'history', unit: 'ms p95', lost: a.short + b.short, remarks: remarksOf(a, b, rows) }
    return comparedFigure(told, { product: a.p95, baseline: b.p95 }, spreadOf([...a.first, ...a.deep]))
  } finally {
    await closeDatabase()
  }
}

const newReads = (): Reads => ({ first: [], deep: [], p95: [], cpu: 0, short: 0 })

/** Half the time first pages, half the time pages 100. */
async function readRound(reads: Reads, read: HistorySides['product'], sides: HistorySides, seconds: number) {
  const before = process.cpuUsage()
  const half = async (probes: Probe[]) => {
    const { times, short } = await timeReads(read, probes, PAGE, seconds / 2)
    reads.short += short
    return times
  }
  const [first, deep] = [await half(sides.first), await half(sides.deep)]
  const { user, system } = process.cpuUsage(before)
  reads.cpu += user + system
  reads.first.push(...first)
  reads.deep.push(...deep)
  reads.p95.push(percentile([...first, ...deep], 0.95) ?? 0)
}

function remarksOf(a: Reads, b: Reads, rows: number): string[] {
  const said = (samples: number[]) => {
    const { p50, p95, p99 } = spreadOf(samples)
    return [p50, p95, p99].map((value) => value?.toFixed(2)).join(' / ')
  }
  const cpu = (reads: Reads) => (reads.cpu / (reads.first.length + reads.deep.length) / 1000).toFixed(2)
  return [
    `${rows.toLocaleString('en')} touchpoints, pages of 50, one after the other, each read once before`,
    `page 1, p50 / p95 / p99: product ${said(a.first)}, baseline ${said(b.first)} ms`,
    `page 100, p50 / p95 / p99: product ${said(a.deep)}, baseline ${said(b.deep)} ms`,
    `CPU of the asking process a page: product ${cpu(a)} ms, baseline ${cpu(b)} ms`,
  ]
}
