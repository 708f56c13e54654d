import { expect, test } from 'vitest'
import { parseSearch } from './parse-search.ts'
import { timeSpans } from './time-spans.ts'

test('the stretches of time follow each other without a gap, each at most sixteen times what is behind', () => {
  for (const at of ['2026-05-01T10:00:00Z', '2001-09-09T01:46:40Z', '1970-01-02T00:00:00Z']) {
    const until = new Date(at)
    const spans = timeSpans(until)
    const widths = spans.slice(0, -1).map(({ start }, n) => {
      const end = n === 0 ? until : spans[n - 1]?.start
      return (end?.getTime() ?? 0) - (start?.getTime() ?? 0)
    })
    expect(widths.every((width) => width > 0)).toBe(true)
    expect(spans.at(-1)).toMatchObject({ marks: [], start: null, end: spans.at(-2)?.start })
    expect(spans.length).toBeLessThanOrEqual(9)
  }
})

test('words, phrases, beginnings and what must not stand there', () => {
  expect(parseSearch('red "blue kettle" -green bro*  ')).toEqual([
    { kind: 'word', text: 'red', not: false },
    { kind: 'phrase', text: 'blue kettle', not: false },
    { kind: 'word', text: 'green', not: true },
    { kind: 'start', text: 'bro', not: false },
  ])
  expect(parseSearch('an ora')).toEqual([
    { kind: 'word', text: 'an', not: false },
    { kind: 'start', text: 'ora', not: false },
  ])
  expect(parseSearch('& | ( ) *')).toEqual([])
})
