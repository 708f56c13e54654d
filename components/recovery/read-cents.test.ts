import { expect, it } from 'vitest'
import { readCents } from './read-cents.ts'

it.each([
  ['', 0],
  ['0', 0],
  ['12', 1200],
  ['12.5', 1250],
  ['12,50', 1250],
  ['€ 1 200.05', 120_005],
  ['12.505', null],
  ['1.234,50', null],
  ['-3', null],
  ['abc', null],
  ['=1+1', null],
  ['9'.repeat(5000), null],
])('%j is %j cents', (text, cents) => {
  expect(readCents(text)).toBe(cents)
})
