import { expect, it } from 'vitest'
import { clockText } from './clock-text.ts'

it.each([
  [0, '0:00'],
  [41_999, '0:41'],
  [60_000, '1:00'],
  [3_725_000, '1:02:05'],
  [-5_000, '0:00'],
])('%d ms reads %s', (durationMs, expected) => {
  expect(clockText(durationMs)).toBe(expected)
})
