import { describe, expect, it } from 'vitest'
import { alreadyTold } from './already-told.ts'
import { extractFacts } from './extract-facts.ts'
import type { Fact } from './fact.ts'
import { findQuestions } from './find-questions.ts'

const at = '2026-03-01T10:00:00Z'
const known = { orderNumbers: new Set<string>(), products: [] }
const details = new Set([
  'place',
  'time',
  'count',
  'duration',
  'person',
  'category',
  'choice',
  'date',
  'amount',
])

function told(text: string, previousQuestion: string | null = null): string[] {
  return extractFacts(text, { from: 'customer', previousQuestion, defaultCountry: 'GB', known, at })
    .filter(({ type }) => details.has(type))
    .map(({ type, value }) => `${type}=${value}`)
}

const volunteered: [string, string[]][] = [
  ['We travel from Leeds to Saint Malo', ['place=from Leeds', 'place=to Saint Malo']],
  ['I want a hotel in Tartu', ['place=in Tartu']],
  ['a hotel in tartu', ['place=in tartu']],
  ['It is in progress', []],
  ['I paid at the ATM', []],
  ['a table for two at half past seven', ['count=2 people', 'time=half past seven']],
  ['I need 3 bedrooms', ['count=3 bedrooms']],
  ['Only me, please', ['count=1 people']],
  ['We would like to stay for five nights', ['duration=5 nights']],
  ['I have been waiting for 3 days', []],
  ['I leave on the 6th', ['date=2026-03-06']],
  ['Tuesday next week is fine', ['date=2026-03-03']],
  ['Send one hundred and twenty dollars', ['amount=120.00 USD']],
  ['I lost my card', []],
  ['It is about my savings account', ['choice=savings account']],
]

const answered: [string, string, string[]][] = [
  ['How many tickets do you need?', '4 please', ['count=4 people']],
  ['Where are you departing from?', 'Narva', ['place=from Narva']],
  ['How long will you stay?', 'six', ['duration=6 days']],
  ['What kind of food do you like?', 'Georgian', ['category=georgian']],
  ['Which account is it about?', 'Savings', ['choice=savings account']],
  ['Would you like a shared ride?', 'Sure', ['choice=shared ride']],
  ['Would you like a shared ride?', 'No, thanks', ['choice=no shared ride']],
  ['How many tickets do you need?', "I don't know yet", []],
]

const asked: [string, string[]][] = [
  ['Where would you like to go?', ['place']],
  ['And for how many people?', ['count']],
  ['What time suits you?', ['time']],
  ['Would you like to check in on March 4th?', ['date']],
  ['How long will you be staying?', ['duration']],
  ['I will check when the parcel arrives.', []],
  ['Is there anything else I can do?', []],
  ['Where did you buy it?', []],
  ['May I ask where you saw this offer?', []],
]

describe('details of a matter', () => {
  it.each(volunteered)('%j tells %j', (text, expected) => {
    expect(told(text).toSorted()).toEqual(expected.toSorted())
  })

  it.each(answered)('after %j, %j tells %j', (question, text, expected) => {
    expect(told(text, question)).toEqual(expected)
  })

  it.each(asked)('%j asks for %j', (draft, expected) => {
    expect(findQuestions(draft).map(({ type }) => type)).toEqual(expected)
  })

  it('shows the number of people that was told in another channel', () => {
    const fact: Fact = {
      type: 'count',
      value: '4 people',
      said: 'a table for four',
      sourceKind: 'message',
      sourceId: 'a',
      channel: 'phone',
      department: null,
      at,
      verified: false,
    }
    const [hit] = alreadyTold('For how many people?', [fact], new Date('2026-03-02T10:00:00Z'))
    expect(hit?.fact).toBe(fact)
    expect(hit?.insert).toContain('“4 people” by phone')
  })
})
