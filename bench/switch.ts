import { onDesk, type Walk } from './desk-page.ts'
import type { Figure } from './figure.ts'
import type { Ground } from './ground.ts'
import type { Options } from './options.ts'
import { percentile, spreadOf } from './statistics.ts'

/** How many conversations are gone back and forth through, when all of them were opened before. */
const KNOWN = 40

/** To conversations that are opened for the first time. */
export async function switchCold(ground: Ground, options: Options): Promise<Figure> {
  const walk = await onDesk(ground, options, (go) => go('j', Math.min(options.switches, options.open - 1)))
  return figureOf('switch-cold', walk, options)
}

/** To conversations that were opened before. */
export async function switchCached(ground: Ground, options: Options): Promise<Figure> {
  const walk = await onDesk(ground, options, async (go) => {
    const known = Math.min(KNOWN, options.open - 1)
    await go('j', known)
    const walks: Walk[] = []
    for (let left = options.switches; left > 0; left -= known)
      walks.push(await go(walks.length % 2 === 0 ? 'k' : 'j', Math.min(known, left)))
    return joined(walks)
  })
  return figureOf('switch-cached', walk, options)
}

const joined = (walks: readonly Walk[]): Walk => ({
  switches: walks.flatMap(({ switches }) => switches),
  longTasks: walks.flatMap(({ longTasks }) => longTasks),
  keyTimes: walks.flatMap(({ keyTimes }) => keyTimes),
})

function figureOf(name: string, { switches, longTasks, keyTimes }: Walk, options: Options): Figure {
  const spread = spreadOf(switches.map(({ cpuMs }) => cpuMs))
  const said = (samples: number[]) => {
    const { p50, p95, p99 } = spreadOf(samples)
    return [p50, p95, p99].map((value) => value?.toFixed(1)).join(' / ')
  }
  const remarks = [
    'the time is the CPU of the main thread from the key to the painted thread',
    `on the clock, p50 / p95 / p99: its tasks ${said(switches.map(({ taskMs }) => taskMs))}, to paint ${said(switches.map(({ paintMs }) => paintMs))} ms`,
    `tasks over 50 ms, also while looking: ${longTasks.length}, the longest ${Math.max(0, ...longTasks).toFixed(0)} ms`,
    `keys over 16 ms: ${keyTimes.length}, p98 ${percentile(keyTimes, 0.98) ?? '–'} ms`,
    `${options.open} open conversations, 20 messages a second, CPU throttle ${options.throttle}`,
  ]
  const lost = switches.filter(({ right }) => !right).length
  const sides = { ratio: null, product: spread.p95, baseline: null, unit: 'ms CPU p95' }
  return { name, ...sides, ...spread, rounds: switches.length, lost, remarks }
}
