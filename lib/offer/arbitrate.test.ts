import { expect, test } from 'vitest'
import { arbitrate, type Candidate } from './arbitrate.ts'
import { OFFER_KINDS } from './kind.ts'
import type { GateState } from './sales-gate.ts'
import type { OfferHistory, Standing } from './standing.ts'

const STATES = 120_000

/** Mulberry32: the same run every time. */
function random(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const next = random(20_260_701)
const chance = (p: number) => next() < p
const upTo = (most: number) => Math.floor(next() * (most + 1))
const pick = <T>(values: readonly T[]): T => {
  const found = values[upTo(values.length - 1)]
  if (found === undefined) throw new Error('Nothing to pick from.')
  return found
}

const anyGates = (): GateState => ({
  openCase: chance(0.06),
  unhealedCaseDays: chance(0.1) ? upTo(40) : null,
  rating: chance(0.3) ? { score: 1 + upTo(4), daysAgo: upTo(200) } : null,
  moods: Array.from({ length: upTo(3) }, () => next() * 2 - 1),
  waitedMs: upTo(120_000),
  targetMs: pick([20_000, 60_000, 90_000]),
  contacts7d: upTo(3),
  matterUnresolved: chance(0.2),
  consentWithdrawn: chance(0.08),
  inCollections: chance(0.03),
})

/** The rules of design/DECISIONS 1 said once more, plainly, as the judge of the code that applies them. */
function mustHoldBack(gates: GateState): boolean {
  const [last, before] = gates.moods.toReversed()
  return (
    gates.openCase ||
    (gates.unhealedCaseDays ?? 99) < 14 ||
    (gates.rating !== null && gates.rating.score <= 2 && gates.rating.daysAgo <= 90) ||
    (last !== undefined && before !== undefined && last < -0.3 && before < -0.3) ||
    gates.waitedMs > gates.targetMs ||
    gates.contacts7d >= 3 ||
    gates.inCollections ||
    gates.consentWithdrawn ||
    gates.matterUnresolved
  )
}

const anyStanding = (gates: GateState): Standing => ({
  gates,
  tier: pick([null, 'Gold', 'Silver']),
  since: '2023-04-01T00:00:00.000Z',
  orders12m: upTo(8),
  revenue12mCents: upTo(200_000),
  currency: 'EUR',
  consent: { email: chance(0.7) },
  products: chance(0.5) ? ['Aalto kettle, red, 1.7 l'] : [],
  needs: chance(0.3) ? { broken_promise: 'We promised and did not keep it on Thursday.' } : {},
  goodwillThisYear: upTo(4),
})

const offers: Candidate[] = Array.from({ length: 24 }, (_, index) => ({
  id: `offer-${String(index).padStart(2, '0')}`,
  name: `Offer ${index}`,
  kind: OFFER_KINDS[index % OFFER_KINDS.length] ?? 'sales',
  description: '',
  say: '',
  valueCents: 500 + index * 700,
  costCents: index * 20,
  propensity: 0.05 + (index % 5) * 0.1,
  conditions: index % 4 === 0 ? { tiers: ['Gold'] } : index % 5 === 0 ? { needs: ['broken_promise'] } : {},
}))

const anyHistory = () =>
  new Map<string, OfferHistory>(
    offers
      .filter(() => chance(0.2))
      .map(({ id }) => [
        id,
        { shown: upTo(4), declinedDays: chance(0.5) ? upTo(60) : null, answeredHere: null },
      ]),
  )

test(`no sales offer passes a gate in ${STATES.toLocaleString('en')} random states, and some are shown without one`, () => {
  let violations = 0
  let sold = 0
  let held = 0
  for (let state = 0; state < STATES; state++) {
    const gates = anyGates()
    const { chosen, heldBack } = arbitrate(offers, anyStanding(gates), anyHistory())
    const sales = chosen.filter(({ offer }) => offer.kind === 'sales').length
    if (mustHoldBack(gates)) {
      held += 1
      if (sales > 0 || heldBack === null) violations += 1
    } else {
      sold += sales
      if (heldBack !== null) violations += 1
    }
    if (chosen.length > 3) violations += 1
  }
  expect(violations).toBe(0)
  expect(held).toBeGreaterThan(STATES / 2)
  expect(sold).toBeGreaterThan(1_000)
}, 60_000)

const calm: GateState = {
  openCase: false,
  unhealedCaseDays: null,
  rating: null,
  moods: [],
  waitedMs: 0,
  targetMs: 60_000,
  contacts7d: 1,
  matterUnresolved: false,
  consentWithdrawn: false,
  inCollections: false,
}

const standing: Standing = {
  gates: calm,
  tier: 'Gold',
  since: '2023-04-01T00:00:00.000Z',
  orders12m: 4,
  revenue12mCents: 61_200,
  currency: 'EUR',
  consent: { email: true },
  products: ['Aalto kettle, red, 1.7 l'],
  needs: { broken_promise: 'We promised a call and did not keep it.' },
  goodwillThisYear: 0,
}

const offer = (id: string, rest: Partial<Candidate>): Candidate => ({
  id,
  name: id,
  kind: 'sales',
  description: '',
  say: '',
  valueCents: 1_000,
  costCents: 0,
  propensity: 0.1,
  conditions: {},
  ...rest,
})

test('what must be done goes first, then expected worth; the reasons are the customer’s own', () => {
  const { chosen, whyNot } = arbitrate(
    [
      offer('cheap', { valueCents: 500 }),
      offer('rich', { valueCents: 90_000, conditions: { tiers: ['gold'], minOrders12m: 3 } }),
      offer('swap', { kind: 'recovery', conditions: { needs: ['broken_promise'] } }),
      offer('silver', { conditions: { tiers: ['Silver'] } }),
      offer('guide', { kind: 'information', valueCents: 99_000 }),
    ],
    standing,
    new Map(),
  )
  expect(chosen.map(({ offer: { id } }) => id)).toEqual(['swap', 'rich', 'cheap'])
  expect(chosen[0]?.reasons[0]).toBe('We promised a call and did not keep it.')
  expect(chosen[1]?.reasons.slice(0, 2)).toEqual(['Gold customer since 2023.', '4 orders in twelve months.'])
  expect(whyNot.map(({ offer: { id }, reason }) => [id, reason])).toEqual([
    ['guide', 'outranked'],
    ['silver', 'condition'],
  ])
})

test('what was declined of late, shown enough or answered here is not brought up again', () => {
  const past = (rest: Partial<OfferHistory>): OfferHistory => ({
    shown: 0,
    declinedDays: null,
    answeredHere: null,
    ...rest,
  })
  const { chosen, whyNot } = arbitrate(
    ['declined', 'shown', 'later', 'free'].map((id) => offer(id, {})),
    standing,
    new Map([
      ['declined', past({ declinedDays: 29 })],
      ['shown', past({ shown: 3 })],
      ['later', past({ answeredHere: 'not_now' })],
      ['free', past({ declinedDays: 31, shown: 2 })],
    ]),
  )
  expect(chosen.map(({ offer: { id } }) => id)).toEqual(['free'])
  expect(whyNot.map(({ reason }) => reason)).toEqual(['declined', 'shown_enough', 'not_now'])
})
