import type { Demand, Service } from './demand.ts'
import { serviceOf } from './service-of.ts'

/** Service in a quarter of an hour with the agents planned, and with so many more, or fewer. */
export function whatIf({ agents, extra, ...demand }: Demand & { agents: number; extra: number }): {
  before: Service
  after: Service
} {
  return {
    before: serviceOf(agents, demand),
    after: serviceOf(Math.max(0, agents + extra), demand),
  }
}
