import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extractFacts } from './extract-facts.ts'
import { findQuestions } from './find-questions.ts'
import type { ExtractContext } from './found-fact.ts'

const size = 100_000
const context: ExtractContext = {
  from: 'customer',
  previousQuestion: 'May I have your name, address, phone, e-mail and order number, and what happened?',
  defaultCountry: 'US',
  known: { orderNumbers: new Set(['48213']), products: ['Red Kettle', 'Blue Kettle Deluxe'] },
  at: '2025-03-06T10:00:00Z',
}

const pieces = [
  'a',
  '1',
  ' ',
  '\n',
  '@',
  '.',
  ',',
  '-',
  'a@',
  'a.',
  'a-',
  "a'",
  '1 ',
  '1-',
  '(1',
  '+1',
  '4111 1111 1111 1111 ',
  '48213 ',
  'order ',
  'order number ',
  'order 48213 ',
  '#1234 ',
  'what is your ',
  'could you please ',
  'please ',
  'is your order number? ',
  'my name is ',
  'Anna ',
  'Anna here ',
  'van de ',
  '12 High ',
  'Main Street ',
  '12 rue de ',
  'Calle ',
  'the red kettle ',
  'blue ',
  'not ',
  '€1.',
  '1,000,',
  '12.12.',
  'March ',
  'regards,\n',
  'anna at example dot ',
  '(415) 555-2671 ',
  '\u202e',
  '😀',
  '\ud800',
  'ß',
  'İ',
]

/** Reads a text as a customer's and as an agent's; the spans found that don't lie inside it. */
function strayFrom(text: string): { start: number; end: number }[] {
  const found = [...extractFacts(text, context), ...findQuestions(text)]
  return found.filter(({ start, end }) => start < 0 || start >= end || end > text.length)
}

describe('hostile text', () => {
  // A pattern that backtracks would take hours here and meet the limit.
  it.each(pieces.map((piece) => [JSON.stringify(piece), piece]))(
    'reads 100 kB of %s',
    (_, piece) => {
      expect(strayFrom(piece.repeat(Math.ceil(size / piece.length)).slice(0, size))).toEqual([])
      expect(strayFrom(`${piece.repeat(500)} my order number is 48213`)).toEqual([])
    },
    5_000,
  )

  const file = new URL('../../../shared/data/strings/naughty-strings.json', import.meta.url)

  it.skipIf(!existsSync(file))('reads the strings that break software', () => {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const strings = Array.isArray(parsed) ? parsed.map(String) : []
    expect(strings.length).toBeGreaterThan(400)
    expect([...strings, strings.join('\n')].flatMap(strayFrom)).toEqual([])
  })
})
