import { describe, expect, it } from 'vitest'
import { findComplaint } from './find-complaint.ts'
import { quoteAround } from './quote-around.ts'

const said: [string, string][] = [
  ['I want to make a complaint.', 'complaint'],
  ['How do I complain about this?', 'complaint'],
  ['I am complaining for the third time', 'complaint'],
  ["If you don't reply I'll complain", 'complaint'],
  ['This is unacceptable!!', 'complaint'],
  ['UNACCEPTABLE', 'complaint'],
  ['this is not acceptable', 'complaint'],
  ['It is not only unacceptable, it is rude', 'complaint'],
  ['Not one call. Absolutely disgusting.', 'complaint'],
  ["I'm disgusted with the way I was treated", 'complaint'],
  ['Never again.', 'complaint'],
  ['I will never ever buy a kettle from you again', 'complaint'],
  ['I have asked my bank for a chargeback', 'complaint'],
  ['what a rip-off', 'complaint'],
  ['This is the worst service I have had', 'complaint'],
  ['Das ist inakzeptabel', 'complaint'],
  ['I am not complaining, but this is outrageous', 'complaint'],
  ['You will hear from my lawyer', 'legal'],
  ['my solicitor’s letter is on its way', 'legal'],
  ['I will sue you', 'legal'],
  ['we are going to sue', 'legal'],
  ['Sue them, my wife said', 'legal'],
  ['I am suing', 'legal'],
  ['see you in court', 'legal'],
  ['we will take legal action', 'legal'],
  ['unacceptable, I am calling my attorney', 'legal'],
  ['I will go to the ombudsman', 'regulator'],
  ['The Ombudsman will hear of this complaint', 'regulator'],
  ['reported to Trading Standards today', 'regulator'],
  ['kirjutan tarbijakaitsesse', 'regulator'],
  ['The lid came off and I burnt my hand', 'injury'],
  ['the kettle gave me an electric shock', 'injury'],
]

const harmless = [
  'No complaints from me, thank you',
  'I have no complaint at all',
  "I'm not complaining",
  "can't complain",
  'nothing to complain about',
  'without any complaint',
  'not a complaint, just a question',
  'My name is Sue',
  'I spoke to Sue on Tuesday',
  'Sue will collect it',
  'I would like to issue a return',
  'Is it compliant with EU rules?',
  'it never arrives before noon',
  'I have never ordered from you, can you help?',
  'Hi, nobody called me back about my kettle.',
  'The courtyard gate is open',
  'I burnt my toast this morning',
  'acceptable, thanks',
  'is the gas regulator included?',
  '',
  '   ',
]

describe('finds a complaint in words', () => {
  it.each(said)('%j is %s', (text, kind) => {
    expect(findComplaint(text)?.kind).toBe(kind)
  })
})

describe('leaves alone what is none', () => {
  it.each(harmless)('%j', (text) => {
    expect(findComplaint(text)).toBeNull()
  })
})

it('says which characters say so, by the original text', () => {
  const text = 'Hello 👋 ’tis   UNACCEPTABLE, friends'
  const found = findComplaint(text)
  expect(text.slice(found?.start, found?.end)).toBe('UNACCEPTABLE')
})

it('quotes the sentence, never half a character and never more than the limit', () => {
  const text = `Good day. ${'👩‍👩‍👧'.repeat(400)} unacceptable ${'x'.repeat(3000)}`
  const quote = quoteAround(text, findComplaint(text)?.start ?? 0)
  expect(quote.length).toBeGreaterThan(0)
  expect(Array.from(quote).length).toBeLessThanOrEqual(600)
  expect(Buffer.from(quote).toString()).toBe(quote)
  expect(quoteAround('Hi. This is unacceptable. Bye.', 12)).toBe('This is unacceptable.')
})

it.each([
  'not '.repeat(50_000),
  'never ever buy '.repeat(20_000),
  "'".repeat(200_000),
  'sue '.repeat(50_000),
])('comes to an end on an enormous text %#', (text) => {
  expect(() => findComplaint(text)).not.toThrow()
})
