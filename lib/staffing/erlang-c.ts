import { type Demand, loadOf, type Service } from './demand.ts'
import { erlangB } from './erlang-b.ts'

/** Erlang C: the share that waits where nobody gives up, `B/(1−(a/c)(1−B))`; 1 where the load is too much. */
export function erlangC(agents: number, load: number): number {
  if (load <= 0) return 0
  if (agents <= load) return 1
  const blocked = erlangB(agents, load)
  return blocked / (1 - (load / agents) * (1 - blocked))
}

/** Service where nobody gives up: `SL = 1−Pw·e^{−(c−a)T/AHT}`, `ASA = Pw·AHT/(c−a)`. */
export function patientService(agents: number, demand: Omit<Demand, 'patienceMs'>): Service {
  const load = loadOf(demand)
  if (load > 0 && agents <= load) return { serviceLevel: 0, asaMs: null, abandoned: 0, occupancy: 1 }
  const waits = erlangC(agents, load)
  const spare = agents - load
  const late = load > 0 ? waits * Math.exp((-spare * demand.targetMs) / demand.handleMs) : 0
  const asaMs = load > 0 ? (waits * demand.handleMs) / spare : 0
  return { serviceLevel: 1 - late, asaMs, abandoned: 0, occupancy: agents > 0 ? load / agents : 0 }
}
