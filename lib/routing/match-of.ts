import type { FreeAgent, Match, WaitingWork } from './candidate.ts'
import { demandedLevel, demandsLanguage, isFromItsQueue } from './fit.ts'

export function matchOf(work: WaitingWork, agent: FreeAgent): Match {
  return { work, agent, reason: reasonOf(work, agent) }
}

/** What narrowed it down to this person, the most telling first. */
function reasonOf(work: WaitingWork, agent: FreeAgent): string {
  if (work.preferredAgentId !== null) return 'owner'
  if (!isFromItsQueue(agent, work)) return 'overflow'
  if (demandsLanguage(work)) return 'language'
  const isSkilled = Object.values(work.demands).some((level) => demandedLevel(level, work.waitMs) > 0)
  return isSkilled ? 'skill' : 'idle'
}
