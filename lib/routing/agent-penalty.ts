import type { FreeAgent } from './candidate.ts'

const IDLE_MS = 1_800_000

/**
 * Who of several is asked, the least first, by DECISIONS.md section 4: `number of skills − 2·fit − idle s/1800`.
 * Whoever can do much is kept free for what few can do; each language spoken counts as a skill.
 */
export function agentPenalty(agent: FreeAgent, fit: number): number {
  const skills = Object.keys(agent.skills).length + agent.languages.length
  return skills - 2 * fit - agent.idleMs / IDLE_MS
}

/** Whether the one is asked before the other where their penalties are equal: by room, then by id. */
export function isRather(one: FreeAgent, other: FreeAgent): boolean {
  if (one.freeUnits !== other.freeUnits) return one.freeUnits > other.freeUnits
  return one.agentId < other.agentId
}
