import { expect, test } from 'vitest'
import { agentPenalty } from './agent-penalty.ts'
import { agentOf, usualRules, workOf } from './choose-fixture.ts'
import { customerScore } from './customer-score.ts'
import { demandedLevel, fitOf } from './fit.ts'

type Given<T> = T extends (given: infer G) => unknown ? G : never
const fit = (agent: Given<typeof agentOf>, work: Given<typeof workOf>) =>
  fitOf(agentOf(agent), workOf(work), usualRules)

test('a demanded level falls by one a minute until nothing is demanded', () => {
  expect([0, 59_999, 60_000, 179_999, 180_000, 9_000_000].map((ms) => demandedLevel(3, ms))).toEqual([
    3, 3, 2, 1, 0, 0,
  ])
  expect(demandedLevel(2, -5_000)).toBe(2)
})

test('what nobody is skilled for is taken by anybody of the queue once its level has relaxed away', () => {
  const work = { demands: { kiswahili: 5 } }
  expect(fit({}, { ...work, waitMs: 299_999 })).toBeNull()
  expect(fit({}, { ...work, waitMs: 300_000 })).toBeGreaterThan(0)
})

test('a language that nobody speaks is waited for until four targets have passed, not for ever', () => {
  expect(fit({ languages: ['fi'] }, { language: 'et', waitMs: 239_999 })).toBeNull()
  expect(fit({ languages: ['fi'] }, { language: 'et', waitMs: 240_000 })).toBeGreaterThan(0)
  expect(fit({ languages: ['fi'] }, { language: 'et', waitMs: 240_000, targetMs: 3_600_000 })).toBeNull()
  expect(fit({ languages: ['fi', 'et'] }, { language: 'et' })).toBe(1)
})

test('who has all that was asked for fits wholly, who has less fits less', () => {
  const late = { demands: { billing: 4 }, waitMs: 240_000 }
  const fits = [0, 2, 4, 5].map((level) => fit({ skills: { billing: level } }, late) ?? -1)
  expect(fits[2]).toBe(1)
  expect(fits[3]).toBe(1)
  expect(fits.slice(0, 3)).toEqual(fits.slice(0, 3).toSorted((a, b) => a - b))
  expect(fits[0]).toBeGreaterThan(0)
})

test('the own queue, those it overflowed to and named people may take it, nobody else', () => {
  expect(fit({ queueIds: ['other'] }, {})).toBeNull()
  expect(fit({ queueIds: ['other'] }, { queueIds: ['q', 'other'] })).toBeLessThan(1)
  expect(fit({ queueIds: [] }, { overflowAgentIds: ['agent'] })).toBeLessThan(1)
})

test('what is kept for an owner, or was just declined, is not for others', () => {
  expect(fit({}, { preferredAgentId: 'ann' })).toBeNull()
  expect(fit({}, { preferredAgentId: 'agent' })).toBe(1)
  expect(fit({}, { declinedBy: ['agent'] })).toBeNull()
})

test('room is units, the channel’s most and nothing in hand that must not be interrupted', () => {
  expect(fit({ freeUnits: 1 }, { units: 2 })).toBeNull()
  expect(fit({ freeUnits: -2 }, { units: 1 })).toBeNull()
  expect(fit({ holding: { chat: 3 } }, {})).toBeNull()
  expect(fit({ holding: { chat: 2 } }, {})).toBe(1)
  expect(fit({ holding: { email: 40 } }, { channel: 'email', units: 1 })).toBe(1)
  expect(fit({ holding: { voice: 1 } }, { channel: 'email', units: 1 })).toBeNull()
  expect(fit({ holding: { voice: 0 } }, {})).toBe(1)
  expect(fit({ holding: { chat: 9 } }, { channel: 'of-no-rule' })).toBe(1)
})

test('the score is that of DECISIONS section 4', () => {
  const score = (given: Given<typeof workOf>, fit = 1) => customerScore(workOf(given), fit)
  expect(score({})).toBe(1)
  expect(score({ waitMs: 30_000 })).toBe(1.5)
  expect(score({ waitMs: 60_000 })).toBe(1.5)
  expect(score({ waitMs: 120_000 }, 0.5)).toBe(1)
  expect(score({ waitMs: 299_999, targetMs: 1_000 })).toBe(4)
  expect(score({ waitMs: 600_000, targetMs: 1_000 })).toBe(14)
  expect(score({ valueClass: 'complaint' })).toBe(4)
  expect(score({ valueClass: 'retention', languageIsRare: true })).toBe(4)
  expect(score({ languageIsRare: true })).toBe(1.5)
  expect(score({ priority: 3 })).toBe(3)
  expect(score({ targetMs: 0, waitMs: 10 })).toBe(4)
})

test('the penalty is that of DECISIONS section 4', () => {
  expect(agentPenalty(agentOf({}), 1)).toBe(-2)
  expect(agentPenalty(agentOf({ skills: { a: 1, b: 5 }, languages: ['et'] }), 0.5)).toBe(2)
  expect(agentPenalty(agentOf({ idleMs: 900_000 }), 1)).toBe(-2.5)
})
