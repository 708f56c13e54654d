import type { Demand, Service } from './demand.ts'
import { impatientService } from './erlang-a.ts'
import { patientService } from './erlang-c.ts'

/** Service with so many agents: by Erlang A where people give up, else by Erlang C. */
export function serviceOf(agents: number, { patienceMs, ...demand }: Demand): Service {
  if (patienceMs === null) return patientService(agents, demand)
  return impatientService(agents, { ...demand, patienceMs })
}
