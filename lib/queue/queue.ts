/** What a customer's wait in a queue is worth, beside its priority. */
export const VALUE_CLASSES = ['standard', 'retention', 'complaint'] as const
export type ValueClass = (typeof VALUE_CLASSES)[number]

export interface Demand {
  name: string
  level: number
}

interface Skilled {
  id: string
  skills: readonly Demand[]
}

/** Demands that nobody of these people meets: their work waits until the level has relaxed. */
export function unmetDemands(
  demands: readonly Demand[],
  people: readonly Skilled[],
  agentIds: readonly string[],
) {
  const here = people.filter(({ id }) => agentIds.includes(id))
  const has = ({ name, level }: Demand, { skills }: Skilled) =>
    skills.some((skill) => skill.name.toLowerCase() === name.trim().toLowerCase() && skill.level >= level)
  return demands.filter((demand) => demand.name.trim() !== '' && !here.some((person) => has(demand, person)))
}
