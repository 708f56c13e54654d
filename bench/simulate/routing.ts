import { compare, type Comparison, type Side } from './compare.ts'
import type { RoutingOptions } from './options.ts'
import type { Interval } from './paired.ts'

export function simulateRouting(options: RoutingOptions): string {
  const callsPerHour = options['calls-per-hour']
  const compared = compare({ ...options, callsPerHour }, options.days)
  return options.json ? jsonOf(callsPerHour, compared) : wordsOf(options, compared)
}

function jsonOf(callsPerHour: number, { gain, complaintP90Change, maxWaitRatio, product }: Comparison) {
  return JSON.stringify({
    callsPerHour,
    gain: rounded(gain.mean),
    gainLow: rounded(gain.low),
    gainHigh: rounded(gain.high),
    complaintP90Change: rounded(complaintP90Change?.mean ?? null),
    maxWaitRatio: rounded(maxWaitRatio),
    jain: rounded(product.jain),
  })
}

function wordsOf(options: RoutingOptions, compared: Comparison): string {
  const { product, firstCome, gain, complaintP90Change: change, maxWaitRatio } = compared
  const line = (name: string, of: (side: Side) => string) =>
    `  ${name.padEnd(32)}${of(product).padStart(10)}${of(firstCome).padStart(14)}`
  return [
    `${options['calls-per-hour']} calls an hour, ${options.agents} agents, ${options.skills} skills, ` +
      `${options.days} days, seed ${options.seed}`,
    `  ${''.padEnd(32)}${'product'.padStart(10)}${'first come'.padStart(14)}`,
    line('value-weighted service level', (side) => `${side.valueServiceLevel.toFixed(2)} %`),
    line('p90 wait', (side) => seconds(side.p90Ms)),
    line('p90 wait of complaints', (side) => seconds(side.complaintP90Ms)),
    line('longest wait', (side) => seconds(side.longestMs)),
    line('gave up', (side) => `${(100 * side.abandoned).toFixed(2)} %`),
    line('occupancy', (side) => `${(100 * side.occupancy).toFixed(1)} %`),
    line('evenness of occupancy (Jain)', (side) => side.jain.toFixed(4)),
    `  gain in service level: ${withInterval(gain, 'points')}`,
    `  change of complaints' p90: ${change ? withInterval(change, '%') : 'no complaint waited'}`,
    `  longest wait over first come's p95: ${maxWaitRatio?.toFixed(2) ?? 'nobody waited'}`,
  ].join('\n')
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
const signed = (value: number) => `${value < 0 ? '' : '+'}${value.toFixed(2)}`
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 10_000) / 10_000)

function withInterval({ mean, low, high }: Interval, unit: string): string {
  if (low === null || high === null) return `${signed(mean)} ${unit} (one day has no interval)`
  return `${signed(mean)} ${unit} (95 %: ${signed(low)} to ${signed(high)})`
}
