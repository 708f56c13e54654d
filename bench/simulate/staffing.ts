import { agentsNeeded } from '#lib/staffing/agents-needed.ts'
import { type Demand, loadOf, type Service } from '#lib/staffing/demand.ts'
import { erlangB } from '#lib/staffing/erlang-b.ts'
import { erlangC } from '#lib/staffing/erlang-c.ts'
import { whatIf } from '#lib/staffing/what-if.ts'
import type { StaffingOptions } from './options.ts'

const QUARTERS_AN_HOUR = 4

export function simulateStaffing(options: StaffingOptions): string {
  const figures = figuresOf(options)
  return options.json ? JSON.stringify(figures) : wordsOf(options, figures)
}

function figuresOf({ agents, extra, goal, ...options }: StaffingOptions) {
  const demand: Demand = {
    arrivals: options['calls-per-hour'] / QUARTERS_AN_HOUR,
    handleMs: options.handle * 1000,
    patienceMs: options.patience === 0 ? null : options.patience * 1000,
    targetMs: options.target * 1000,
  }
  const load = loadOf(demand)
  return {
    load,
    blocked: erlangB(agents, load),
    waits: erlangC(agents, load),
    needed: agentsNeeded(demand, goal / 100),
    ...whatIf({ ...demand, agents, extra }),
  }
}

function wordsOf(options: StaffingOptions, figures: ReturnType<typeof figuresOf>): string {
  const { load, blocked, waits, needed, before, after } = figures
  const { agents, extra } = options
  return [
    `${options['calls-per-hour']} calls an hour of ${options.handle} s: ${load.toFixed(2)} erlangs`,
    `  blocked with ${agents} and no line (Erlang B): ${blocked.toFixed(6)}`,
    `  waits with ${agents} where nobody gives up (Erlang C): ${waits.toFixed(6)}`,
    `  ${sayService(agents, before, options)}`,
    `  ${sayService(Math.max(0, agents + extra), after, options)}`,
    `  needed for ${options.goal} % within ${options.target} s: ${needed}`,
  ].join('\n')
}

function sayService(agents: number, service: Service, { target, patience }: StaffingOptions): string {
  const { serviceLevel, asaMs, abandoned, occupancy } = service
  const law = patience === 0 ? 'Erlang C' : `Erlang A, patience ${patience} s`
  const asa = asaMs === null ? 'none' : `${(asaMs / 1000).toFixed(3)} s`
  return (
    `with ${agents} (${law}): ${percent(serviceLevel)} within ${target} s, mean wait of those answered ${asa}, ` +
    `gave up ${percent(abandoned)}, occupancy ${percent(occupancy)}`
  )
}

const percent = (share: number) => `${(100 * share).toFixed(2)} %`
