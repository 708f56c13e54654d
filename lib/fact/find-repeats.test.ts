import { expect, test } from 'vitest'
import { extractFacts } from './extract-facts.ts'
import type { Fact } from './fact.ts'
import { findRepeats, type SaidNow } from './find-repeats.ts'

const HERE = 'here'
const THERE = 'there'
const AT = '2026-03-10T12:00:00.000Z'

const told = (rest: Partial<Fact>): Fact => ({
  type: 'order_number',
  value: '48213',
  said: '48213',
  sourceKind: 'message',
  sourceId: 'm1',
  channel: 'chat',
  department: null,
  at: '2026-03-09T09:00:00.000Z',
  verified: false,
  conversationId: THERE,
  ...rest,
})

const known: Fact[] = [
  told({}),
  told({ type: 'email', value: 'elin@example.com', said: 'elin@example.com' }),
  told({ type: 'name', value: 'Elin Tamm', said: 'Elin Tamm' }),
]

function repeatsOf(text: string, rest: Partial<SaidNow> = {}, facts: readonly Fact[] = known): string[] {
  const said = { at: AT, conversationId: HERE, previousQuestion: null, previousReplyAt: null, ...rest }
  const found = extractFacts(text, {
    from: 'customer',
    previousQuestion: said.previousQuestion,
    defaultCountry: 'GB',
    known: { orderNumbers: new Set(['48213']), products: [] },
    at: AT,
  })
  return findRepeats(found, facts, said).map(({ type, earlier }) => `${type} ${earlier.sourceId}`)
}

test('what was told in another conversation is told again, however it is written', () => {
  expect(repeatsOf('My order number is 48213.')).toEqual(['order_number m1'])
  expect(repeatsOf('It is about order no. 482-13, as I said.')).toEqual(['order_number m1'])
  expect(repeatsOf('My order number is 99999.')).toEqual([])
})

test('a signature is no repeat, an answer to the question is', () => {
  expect(repeatsOf('The lamp arrived broken. Elin Tamm, elin@example.com')).toEqual([])
  const previousQuestion = 'Could you tell me your e-mail address?'
  expect(repeatsOf('elin@example.com', { previousQuestion, previousReplyAt: AT })).toEqual(['email m1'])
})

test('a yes to what the agent read out is no repeat', () => {
  expect(repeatsOf('Yes, 48213', { previousQuestion: 'Is it order 48213?', previousReplyAt: AT })).toEqual([])
})

test('in one conversation it counts only once the agent has answered between', () => {
  const facts = [told({ conversationId: HERE, at: '2026-03-10T11:50:00.000Z' })]
  const text = 'The order number is 48213.'
  expect(repeatsOf(text, {}, facts)).toEqual([])
  expect(repeatsOf(text, { previousReplyAt: '2026-03-10T11:40:00.000Z' }, facts)).toEqual([])
  expect(repeatsOf(text, { previousReplyAt: '2026-03-10T11:55:00.000Z' }, facts)).toEqual(['order_number m1'])
})

test('what was told so long ago that it belongs to another matter is not told again', () => {
  expect(repeatsOf('My order number is 48213.', {}, [told({ at: '2024-01-01T00:00:00.000Z' })])).toEqual([])
})

test('the newest telling is named', () => {
  const facts = [...known, told({ sourceId: 'm2', at: '2026-03-10T08:00:00.000Z' })]
  expect(repeatsOf('My order number is 48213.', {}, facts)).toEqual(['order_number m2'])
})

test('a product beside its order number is one telling, not two', () => {
  const product = told({ type: 'product', value: 'kettle', said: 'kettle', sourceId: 'm3' })
  const found = [
    ...extractFacts('My order number is 48213.', {
      from: 'customer',
      defaultCountry: 'GB',
      known: { orderNumbers: new Set(['48213']), products: [] },
      at: AT,
    }),
    { ...product, start: 0, end: 6, evidence: 'pattern' as const },
  ]
  const said = { at: AT, conversationId: HERE, previousQuestion: null, previousReplyAt: null }
  expect(findRepeats(found, [...known, product], said).map(({ type }) => type)).toEqual(['order_number'])
  expect(findRepeats(found.slice(1), [product], said).map(({ type }) => type)).toEqual(['product'])
})
