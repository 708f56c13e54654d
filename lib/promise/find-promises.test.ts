import { expect, test } from 'vitest'
import { findPromises } from './find-promises.ts'
import type { Clock } from './read-deadline.ts'

/** Wednesday, 11 March 2026, 10:00 in Helsinki; work ends at five, and not at all at weekends. */
const clock: Clock = {
  at: new Date('2026-03-11T08:00:00.000Z'),
  timeZone: 'Europe/Helsinki',
  closing: (day) => ([2, 3].includes(day % 7) ? null : 17 * 3_600_000),
}

const wall = new Intl.DateTimeFormat('sv', {
  timeZone: clock.timeZone,
  dateStyle: 'short',
  timeStyle: 'short',
})

const found = (text: string, at = clock.at) =>
  findPromises(text, { ...clock, at }).map(({ dueAt }) => wall.format(dueAt))

test.each([
  ["I'll call you back by Thursday.", '2026-03-12 17:00'],
  ['I will call you back tomorrow at 3 pm.', '2026-03-12 15:00'],
  ['You will get the refund within 3 days.', '2026-03-14 18:00'],
  ['You will receive your refund within 3-5 working days.', '2026-03-18 17:00'],
  ["We'll get back to you in an hour.", '2026-03-11 11:00'],
  ['I will send you the label within the hour.', '2026-03-11 11:00'],
  ['The technician will call you this afternoon.', '2026-03-11 18:00'],
  ['Your parcel will arrive on 20 March.', '2026-03-20 17:00'],
  ['Your parcel will be delivered by 2026-04-02.', '2026-04-02 17:00'],
  ['By Friday noon we will have an answer for you.', '2026-03-13 12:00'],
  ['We will write to you before noon.', '2026-03-11 12:00'],
  ['I promise to ring you next Monday.', '2026-03-16 17:00'],
  ["I'll let you know by the end of the day.", '2026-03-11 17:00'],
  ["I'll let you know by the end of the week.", '2026-03-13 17:00'],
  ['You will hear from us within 24 hours.', '2026-03-12 10:00'],
  ["If it doesn't arrive by Friday, I will refund you within two weeks.", '2026-03-25 17:00'],
  ['We will have it repaired by the 6th.', '2026-04-06 17:00'],
  ['Somebody will contact you tonight.', '2026-03-11 21:00'],
])('%s', (text, due) => {
  expect(found(text)).toEqual([due])
})

test.each([
  'Can I call you back by Thursday?',
  'I will look into it.',
  "I won't be able to do it by Friday.",
  'It will probably arrive tomorrow.',
  'I can not promise that it will be there on Monday.',
  'You told us on Tuesday that the lamp was broken.',
  'Did it arrive on Monday?',
  'I hope that we will hear from them tomorrow.',
  'We were closed yesterday.',
  'Would tomorrow suit you?',
])('no promise: %s', (text) => {
  expect(found(text)).toEqual([])
})

test('“today” said after closing means before midnight', () => {
  expect(found("I'll send it today.", new Date('2026-03-11T16:30:00.000Z'))).toEqual(['2026-03-11 23:59'])
})

test('a deadline keeps its hour over the change of the clocks', () => {
  const friday = new Date('2026-03-27T08:00:00.000Z')
  expect(found("I'll call you on Monday at 9:30.", friday)).toEqual(['2026-03-30 09:30'])
})

test('each promise of a message has its own characters', () => {
  const text = 'Thank you! I will call you tomorrow. The refund will reach you within 5 days.'
  const promises = findPromises(text, clock)
  expect(promises.map(({ start, end }) => text.slice(start, end).trim())).toEqual([
    'I will call you tomorrow.',
    'The refund will reach you within 5 days.',
  ])
})

test.each([
  `${'I will call you by '.repeat(4000)}${'the '.repeat(20_000)}`,
  'we '.repeat(50_000),
  `${'a'.repeat(50_000)} will`,
  `the ${'b '.repeat(50_000)}will arrive by Friday`,
])('long text is read to its end, and little of it kept', (text) => {
  const promises = findPromises(text, clock)
  expect(promises.length).toBeLessThanOrEqual(5)
  expect(promises.every((promise) => promise.text.length <= 500)).toBe(true)
})
