import { describe, expect, it } from 'vitest'
import { alreadyTold } from './already-told.ts'
import type { Fact } from './fact.ts'

// A Friday.
const now = new Date('2025-03-07T12:00:00Z')

function fact(change: Partial<Fact>): Fact {
  return {
    type: 'order_number',
    value: '48213',
    said: '48213',
    sourceKind: 'touchpoint',
    sourceId: '0195f000-0000-7000-8000-000000000001',
    channel: 'phone',
    department: 'Orders',
    at: '2025-03-04T09:30:00Z',
    verified: true,
    ...change,
  }
}

function inserts(draft: string, facts: Fact[], options = {}): string[] {
  return alreadyTold(draft, facts, now, options).map((told) => told.insert)
}

const address = (change: Partial<Fact>) =>
  fact({
    type: 'address',
    value: '12 High Street, Leeds',
    said: '12 High Street',
    verified: false,
    ...change,
  })

describe('alreadyTold', () => {
  it('shows the order that was told by phone on Tuesday', () => {
    const [told] = alreadyTold('Could I have your order number?', [fact({})], now)
    expect(told).toMatchObject({ type: 'order_number', confirm: false, stale: false, alternatives: [] })
    expect(told?.fact.value).toBe('48213')
    expect(told?.insert).toBe('I see you told us order 48213 by phone on Tuesday.')
  })

  it('says nothing where nothing is on file or nothing is asked', () => {
    expect(alreadyTold('Could I have your e-mail?', [fact({})], now)).toEqual([])
    expect(alreadyTold('I see your order number is 48213.', [fact({})], now)).toEqual([])
  })

  it('leaves a question that verifies identity alone', () => {
    const name = fact({ type: 'name', value: 'Anna Schmidt' })
    expect(alreadyTold('For security, may I have your full name?', [name], now)).toEqual([])
  })

  it('answers each type that one question asks for', () => {
    const facts = [fact({}), fact({ type: 'email', value: 'anna@example.com', channel: 'chat' })]
    expect(inserts('What is your e-mail and order number?', facts)).toHaveLength(2)
  })

  it('takes the newest of old orders, and says where it is from', () => {
    const facts = [fact({ value: '40001', at: '2024-11-01T09:00:00Z' }), fact({})]
    expect(inserts('order number please', facts)).toEqual([
      'I see you told us order 48213 by phone on Tuesday.',
    ])
  })

  it('asks which one when two orders were told lately', () => {
    const [told] = alreadyTold('Which order is it?', [fact({}), fact({ value: '48377', said: '48377' })], now)
    expect(told?.confirm).toBe(true)
    expect(told?.insert).toBe('Is it order 48213 or order 48377?')
  })

  it('prefers what belongs to the open conversation over anything newer', () => {
    const here = fact({ value: '48377', conversationId: 'c1', channel: 'chat', at: '2025-03-03T09:00:00Z' })
    const [told] = alreadyTold('Which order is it?', [fact({}), here], now, {
      matter: { conversationId: 'c1' },
    })
    expect(told).toMatchObject({
      confirm: false,
      insert: 'I see you told us order 48377 earlier in this conversation.',
    })
  })

  it('offers an order that is only on file as a question', () => {
    const order = fact({ sourceKind: 'order', channel: null, at: '2025-03-01T00:00:00Z' })
    expect(inserts('What is your order number?', [order])).toEqual([
      'I can see order 48213 from Saturday. Is it about that one?',
    ])
  })

  it('confirms an address older than twelve months', () => {
    const [told] = alreadyTold('What is your address?', [address({ at: '2024-02-01T00:00:00Z' })], now)
    expect(told).toMatchObject({ stale: true, confirm: true })
    expect(told?.insert).toBe(
      'I have the address 12 High Street, Leeds from 1 February 2024. Is that still right?',
    )
  })

  it('asks which address when two were told', () => {
    const other = address({ value: '5 Oak Road, York', at: '2025-01-01T00:00:00Z' })
    const [told] = alreadyTold('Where should we send it?', [address({}), other], now)
    expect(told?.alternatives.map((each) => each.value)).toEqual(['5 Oak Road, York'])
  })

  it('takes a shorter form of one address for the same', () => {
    const [told] = alreadyTold(
      'Where should we send it?',
      [address({}), address({ value: '12 High St' })],
      now,
    )
    expect(told?.alternatives).toEqual([])
  })

  it('does not let an older, unverified number contradict a verified one', () => {
    const verified = fact({ type: 'phone', value: '+442079460958', verified: true })
    const claimed = fact({ type: 'phone', value: '+4930901820', verified: false, at: '2024-06-01T00:00:00Z' })
    const [told] = alreadyTold('What is your phone number?', [claimed, verified], now)
    expect(told).toMatchObject({ confirm: false })
    expect(told?.insert).toBe('I see you told us the phone number +44 20 7946 0958 by phone on Tuesday.')
  })

  it('forgets the problem of an old matter', () => {
    const problem = fact({ type: 'problem', value: 'The kettle leaks.', said: 'The kettle leaks.' })
    expect(inserts('What seems to be the problem?', [problem])).toEqual([
      'I see you told us “The kettle leaks” by phone on Tuesday.',
    ])
    expect(inserts('What seems to be the problem?', [{ ...problem, at: '2024-12-01T00:00:00Z' }])).toEqual([])
  })

  it('answers "when was it delivered" with the delivery, not with the order', () => {
    const ordered = fact({ type: 'date', value: '2025-02-27', said: 'ordered it on Thursday' })
    const delivered = fact({ type: 'date', value: '2025-03-03', said: 'delivered Monday' })
    const [told] = alreadyTold('When was it delivered?', [ordered, delivered], now)
    expect(told?.fact.value).toBe('2025-03-03')
    expect(alreadyTold('When was it delivered?', [ordered], now)).toEqual([])
  })

  it('answers only a wish about the same thing', () => {
    const refund = fact({ type: 'preference', value: "I'd prefer a refund", said: "I'd prefer a refund" })
    expect(inserts('Would you prefer a refund or a replacement?', [refund])).toHaveLength(1)
    expect(inserts('How would you prefer to be contacted?', [refund])).toEqual([])
  })

  it('lets the caller name the moment', () => {
    expect(inserts('order number?', [fact({})], { when: () => 'am Dienstag' })).toEqual([
      'I see you told us order 48213 by phone am Dienstag.',
    ])
  })
})
