import { describe, expect, it } from 'vitest'
import { factsAgree } from './facts-agree.ts'
import { hasExpired, isStale, type CoreFactType } from './fact.ts'
import { normaliseFact } from './normalise-fact.ts'
import { sayWhen } from './say-when.ts'
import { splitSentences } from './split-sentences.ts'

const context = { defaultCountry: 'GB', at: '2025-03-06T10:00:00Z' }

const forms: [CoreFactType, string, string | null][] = [
  ['order_number', '# w261 1340', 'W2611340'],
  ['order_number', 'two', null],
  ['email', ' Anna@Example.COM ', 'anna@example.com'],
  ['email', 'anna', null],
  ['phone', '020 7946 0958', '+442079460958'],
  ['phone', '12', null],
  ['name', 'ANNA-LENA  SCHMIDT', 'Anna-Lena Schmidt'],
  ['name', 'Ruud van der Berg', 'Ruud van der Berg'],
  ['name', '48213', null],
  ['address', '12 High Street,\n Leeds\n', '12 High Street, Leeds'],
  ['product', 'the red kettle.', 'red kettle'],
  ['problem', ' it\n leaks ', 'it leaks'],
  ['amount', '£1,299', '1299.00 GBP'],
  ['amount', 'CHF 20.50', '20.50 CHF'],
  ['amount', '20', null],
  ['date', '2024-02-29', '2024-02-29'],
  ['date', '2025-02-29', null],
  ['date', '31/12/24', '2024-12-31'],
  ['date', '12/31/2024', '2024-12-31'],
  ['date', '28 December', '2024-12-28'],
  ['date', 'next Friday', '2025-03-07'],
  ['date', 'last Thursday', '2025-02-27'],
  ['date', '99.99.2020', null],
]

describe('normaliseFact', () => {
  it.each(forms)('%s "%s" becomes %s', (type, said, value) => {
    expect(normaliseFact(type, said, context)).toBe(value)
  })
})

describe('factsAgree', () => {
  it.each<[CoreFactType, string, string, boolean]>([
    ['name', 'Anna', 'Anna Schmidt', true],
    ['name', 'Anna Schmidt', 'Jonas Schmidt', false],
    ['address', '12 High St', '12 High Street, Leeds LS1 4AB', true],
    ['address', 'Lindenstr. 12', 'Lindenstraße 12', true],
    ['address', '12 High Street', '14 High Street', false],
    ['order_number', 'ORD-48213', 'ord 48213', true],
    ['email', 'a@example.com', 'b@example.com', false],
  ])('%s: "%s" and "%s" → %s', (type, a, b, same) => {
    expect(factsAgree(type, a, b)).toBe(same)
  })
})

describe('age', () => {
  const now = new Date('2025-03-06T10:00:00Z')

  it('is stale after 12 months for an address and 24 for a phone', () => {
    const at = '2024-03-01T00:00:00Z'
    expect(isStale({ type: 'address', at }, now)).toBe(true)
    expect(isStale({ type: 'phone', at }, now)).toBe(false)
    expect(isStale({ type: 'phone', at: '2023-03-01T00:00:00Z' }, now)).toBe(true)
  })

  it('expires for what belongs to a matter, never for what belongs to a person', () => {
    const at = '2020-01-01T00:00:00Z'
    expect(hasExpired({ type: 'order_number', at }, now)).toBe(true)
    expect(hasExpired({ type: 'email', at }, now)).toBe(false)
  })
})

describe('sayWhen', () => {
  it.each([
    ['2025-03-06T01:00:00Z', 'today'],
    ['2025-03-05T23:00:00Z', 'yesterday'],
    ['2025-03-04T09:00:00Z', 'on Tuesday'],
    ['2025-02-20T09:00:00Z', 'on 20 February'],
    ['2023-02-20T09:00:00Z', 'on 20 February 2023'],
  ])('%s is %s', (at, said) => {
    expect(sayWhen(at, new Date('2025-03-06T10:00:00Z'))).toBe(said)
  })

  it('counts days in the zone of the reader', () => {
    const now = new Date('2025-03-06T10:00:00Z')
    expect(sayWhen('2025-03-05T23:30:00Z', now, 'Europe/Berlin')).toBe('today')
  })
})

describe('splitSentences', () => {
  it('keeps abbreviations and decimals together and gives offsets', () => {
    const text = 'Order no. 48213 cost 4.50. It broke!\nThanks'
    expect(splitSentences(text).map((each) => text.slice(each.start, each.end))).toEqual([
      'Order no. 48213 cost 4.50.',
      'It broke!',
      'Thanks',
    ])
  })
})
