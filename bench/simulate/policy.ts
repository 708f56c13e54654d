import type { ChannelRules, FreeAgent, WaitingWork } from '#lib/routing/candidate.ts'
import { chooseAgent, chooseCustomer } from '#lib/routing/choose.ts'
import { fitOf } from '#lib/routing/fit.ts'

/** The two choices; null where nobody is there whom the one may be given to. */
export interface Policy {
  customerFor: (agent: FreeAgent, works: readonly WaitingWork[]) => WaitingWork | null
  agentFor: (work: WaitingWork, agents: readonly FreeAgent[]) => FreeAgent | null
}

const rules: ChannelRules = { voice: { most: 1, interruptible: false } }

export const product: Policy = {
  customerFor: (agent, works) => chooseCustomer(agent, works, rules)?.work ?? null,
  agentFor: (work, agents) => chooseAgent(work, agents, rules)?.agent ?? null,
}

/** First come, longest idle, among the same people who may take it. */
export const firstCome: Policy = {
  customerFor: (agent, works) => mostOf(works, (work) => (mayTake(agent, work) ? work.waitMs : null)),
  agentFor: (work, agents) => mostOf(agents, (agent) => (mayTake(agent, work) ? agent.idleMs : null)),
}

const mayTake = (agent: FreeAgent, work: WaitingWork) => fitOf(agent, work, rules) !== null

function mostOf<T>(all: readonly T[], measure: (one: T) => number | null): T | null {
  let best: T | null = null
  let most = -Infinity
  for (const one of all) {
    const value = measure(one)
    if (value === null || value <= most) continue
    best = one
    most = value
  }
  return best
}
