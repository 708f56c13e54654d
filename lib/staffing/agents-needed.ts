import { type Demand, loadOf } from './demand.ts'
import { serviceOf } from './service-of.ts'

/** The fewest agents with whom the share `goal` (below 1) of those who come is answered within the target. */
export function agentsNeeded(demand: Demand, goal: number): number {
  let enough = Math.max(1, Math.ceil(loadOf(demand)))
  if (serviceOf(0, demand).serviceLevel >= goal) return 0
  while (serviceOf(enough, demand).serviceLevel < goal) enough *= 2
  let tooFew = 0
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2)
    if (serviceOf(middle, demand).serviceLevel >= goal) enough = middle
    else tooFew = middle
  }
  return enough
}
