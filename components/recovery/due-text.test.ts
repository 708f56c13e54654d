import { expect, it } from 'vitest'
import { dueText } from './due-text.ts'

const now = Date.parse('2026-03-12T14:00:00Z')
const minute = 60_000

it.each([
  [42 * minute, { late: false, unit: 'minutes', count: 42, tone: 'neutral' }],
  [12 * minute, { late: false, unit: 'minutes', count: 12, tone: 'warn' }],
  [10_000, { late: false, unit: 'minutes', count: 1, tone: 'warn' }],
  [-4 * minute, { late: true, unit: 'minutes', count: 4, tone: 'bad' }],
  [26 * 60 * minute, { late: false, unit: 'hours', count: 26, tone: 'neutral' }],
  [-3 * 60 * minute - 59 * minute, { late: true, unit: 'hours', count: 3, tone: 'bad' }],
  [72 * 60 * minute, { late: false, unit: 'days', count: 3, tone: 'neutral' }],
])('%d ms away reads %j', (awayMs, expected) => {
  expect(dueText(now + awayMs, now)).toEqual(expected)
})
