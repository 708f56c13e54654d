import { agentPenalty, isRather } from './agent-penalty.ts'
import type { ChannelRules, FreeAgent, Match, WaitingWork } from './candidate.ts'
import { customerScore, isAhead } from './customer-score.ts'
import { fitOf } from './fit.ts'
import { MatchBoard } from './match-board.ts'
import { matchOf } from './match-of.ts'

/** An agent is free: which customer is theirs. Equal scores go by wait, then by id. */
export function chooseCustomer(
  agent: FreeAgent,
  works: readonly WaitingWork[],
  rules: ChannelRules,
): Match | null {
  let best: { work: WaitingWork; score: number } | null = null
  for (const work of works) {
    const fit = fitOf(agent, work, rules)
    if (fit === null) continue
    const score = customerScore(work, fit)
    if (!best || score > best.score || (score === best.score && isAhead(work, best.work)))
      best = { work, score }
  }
  return best && matchOf(best.work, agent)
}

/** A customer comes and several are free: who is asked. Equal penalties go by room, then by id. */
export function chooseAgent(
  work: WaitingWork,
  agents: readonly FreeAgent[],
  rules: ChannelRules,
): Match | null {
  let best: { agent: FreeAgent; penalty: number } | null = null
  for (const agent of agents) {
    const fit = fitOf(agent, work, rules)
    if (fit === null) continue
    const penalty = agentPenalty(agent, fit)
    const isFirst = best !== null && penalty === best.penalty && isRather(agent, best.agent)
    if (!best || penalty < best.penalty || isFirst) best = { agent, penalty }
  }
  return best && matchOf(work, best.agent)
}

/**
 * Both choices for many at once: again and again the customer with the highest score among those whom somebody
 * can take, scored by who fits them best, and for them the agent with the least penalty. At most `limit` matches.
 */
export function chooseMatches(
  works: readonly WaitingWork[],
  agents: readonly FreeAgent[],
  rules: ChannelRules,
  limit: number,
): Match[] {
  const board = new MatchBoard(works, agents, rules)
  const matches: Match[] = []
  while (matches.length < limit) {
    const match = board.takeNext()
    if (!match) break
    matches.push(match)
  }
  return matches
}
