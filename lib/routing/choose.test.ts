import { expect, test } from 'vitest'
import type { ChannelRules, FreeAgent, WaitingWork } from './candidate.ts'
import { chooseAgent, chooseCustomer, chooseMatches } from './choose.ts'
import { agentOf, drawAgents, drawWorks, seeded, usualRules, workOf } from './choose-fixture.ts'
import { fitOf } from './fit.ts'

const rules = usualRules

test('somebody free gets the complaint before those who wait a little longer', () => {
  const works = [
    workOf({ conversationId: 'long', waitMs: 50_000 }),
    workOf({ conversationId: 'complaint', waitMs: 10_000, valueClass: 'complaint' }),
  ]
  expect(chooseCustomer(agentOf({}), works, rules)?.work.conversationId).toBe('complaint')
})

test('what waits long enough goes before any complaint that just came', () => {
  const works = [
    workOf({ conversationId: 'complaint', valueClass: 'complaint' }),
    workOf({ conversationId: 'long', waitMs: 300_000 }),
  ]
  expect(chooseCustomer(agentOf({}), works, rules)?.work.conversationId).toBe('long')
})

test('equal customers are taken by age, then by id', () => {
  const works = [
    workOf({ conversationId: 'b', waitMs: 1_000 }),
    workOf({ conversationId: 'c', waitMs: 2_000 }),
    workOf({ conversationId: 'a', waitMs: 1_000 }),
  ]
  const order = chooseMatches(works, [agentOf({ freeUnits: 6 })], rules, 9).map(
    (one) => one.work.conversationId,
  )
  expect(order).toEqual(['c', 'a', 'b'])
})

test('who can do little is asked before who can do much, though idle for less', () => {
  const narrow = agentOf({ agentId: 'narrow', skills: { billing: 4 } })
  const broad = agentOf({ agentId: 'broad', skills: { billing: 4, travel: 3, claims: 5 }, idleMs: 600_000 })
  const match = chooseAgent(workOf({ demands: { billing: 2 } }), [broad, narrow], rules)
  expect(match).toMatchObject({ agent: narrow, reason: 'skill' })
})

test('of equals the longest idle is asked, and says so', () => {
  const agents = [agentOf({ agentId: 'a', idleMs: 1_000 }), agentOf({ agentId: 'b', idleMs: 9_000 })]
  expect(chooseAgent(workOf({}), agents, rules)).toMatchObject({ agent: agents[1], reason: 'idle' })
})

test('a match says why it is this person', () => {
  const reason = (work: Partial<WaitingWork>, agent: Partial<FreeAgent>) =>
    chooseAgent(workOf(work), [agentOf(agent)], rules)?.reason
  expect(reason({ preferredAgentId: 'ann' }, { agentId: 'ann' })).toBe('owner')
  expect(reason({ queueIds: ['q', 'other'] }, { queueIds: ['other'] })).toBe('overflow')
  expect(reason({ language: 'et' }, { languages: ['et'] })).toBe('language')
  expect(reason({ demands: { billing: 1 }, waitMs: 60_000 }, {})).toBe('idle')
})

test('a batch spreads over people and ends when their room does', () => {
  const works = Array.from({ length: 9 }, (_, at) => workOf({ conversationId: `c${at}` }))
  const agents = [agentOf({ agentId: 'a' }), agentOf({ agentId: 'b' })]
  const matches = chooseMatches(works, agents, rules, 100)
  expect(matches.map(({ agent }) => agent.agentId)).toEqual(['a', 'b', 'a', 'b', 'a', 'b'])
  expect(chooseMatches(works, agents, rules, 2)).toEqual(matches.slice(0, 2))
})

test('a call that came by the batch keeps everything else away', () => {
  const works = [
    workOf({ conversationId: 'call', channel: 'voice', units: 1, valueClass: 'complaint' }),
    workOf({ conversationId: 'chat' }),
  ]
  const order = chooseMatches(works, [agentOf({})], rules, 9).map((one) => one.work.conversationId)
  expect(order).toEqual(['call'])
})

test('nothing waits and nobody is free: nothing is matched', () => {
  expect(chooseMatches([], [agentOf({})], rules, 5)).toEqual([])
  expect(chooseMatches([workOf({})], [], rules, 5)).toEqual([])
  expect(chooseCustomer(agentOf({}), [], rules)).toBeNull()
  expect(chooseAgent(workOf({}), [], rules)).toBeNull()
})

test('with one agent a batch of one is the choice of a customer, with one customer that of an agent', () => {
  let found = 0
  for (let seed = 1; seed <= 200; seed += 1) {
    const random = seeded(seed)
    const works = drawWorks(random, 1 + Math.floor(random() * 12))
    const agents = drawAgents(random, 1 + Math.floor(random() * 12))
    for (const agent of agents) {
      const chosen = chooseCustomer(agent, works, rules)
      expect(chooseMatches(works, [agent], rules, 1)).toEqual(chosen ? [chosen] : [])
      found += chosen ? 1 : 0
    }
    for (const work of works) {
      const chosen = chooseAgent(work, agents, rules)
      expect(chooseMatches([work], agents, rules, 9)).toEqual(chosen ? [chosen] : [])
    }
  }
  expect(found).toBeGreaterThan(250)
})

test('whatever the batch, each work goes once, to somebody who may take it with all they got before', () => {
  for (let seed = 1; seed <= 150; seed += 1) {
    const random = seeded(seed)
    const works = drawWorks(random, 30)
    const agents = drawAgents(random, 8)
    const matches = chooseMatches(works, agents, rules, 40)
    const after = replay(agents, matches)
    const taken = new Set(matches.map(({ work }) => work))
    expect(taken.size).toBe(matches.length)
    for (const work of works.filter((one) => !taken.has(one))) {
      for (const agent of after) expect(fitOf(agent, work, rules)).toBeNull()
    }
  }
})

test('the order in which works and agents are listed changes nothing', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const random = seeded(seed)
    const [works, agents] = [drawWorks(random, 20), drawAgents(random, 6)]
    const straight = chooseMatches(works, agents, rules, 20)
    expect(chooseMatches(works.toReversed(), agents.toReversed(), rules, 20)).toEqual(straight)
  }
})

/** Gives each match to its agent in turn, refusing one that no longer fits, and returns them as they end. */
function replay(agents: readonly FreeAgent[], matches: ReturnType<typeof chooseMatches>): FreeAgent[] {
  const now = new Map(agents.map((agent) => [agent.agentId, agent]))
  for (const { work, agent } of matches) {
    const before = now.get(agent.agentId) ?? agent
    expect(fitOf(before, work, rules)).not.toBeNull()
    now.set(agent.agentId, givenTo(before, work))
  }
  return [...now.values()]
}

function givenTo(agent: FreeAgent, { channel, units }: WaitingWork): FreeAgent {
  const holding = { ...agent.holding, [channel]: (agent.holding[channel] ?? 0) + 1 }
  return { ...agent, freeUnits: agent.freeUnits - units, holding }
}

test('a batch costs what its matches cost: works that nobody can take are not weighed again and again', () => {
  const asked: Record<string, number> = {}
  const counted: ChannelRules = new Proxy(rules, {
    get: (target, channel: string) => {
      asked[channel] = (asked[channel] ?? 0) + 1
      return target[channel]
    },
  })
  const works = Array.from({ length: 2_000 }, (_, at) => workOf({ conversationId: `c${at}` }))
  const agents = Array.from({ length: 50 }, (_, at) => agentOf({ agentId: `a${at}`, freeUnits: 2 }))
  expect(chooseMatches(works, agents, counted, 200)).toHaveLength(50)
  expect(asked.chat).toBeLessThan(500)
})
