import { expect, test } from 'vitest'
import { barAt, spansOf } from './spans.ts'

const month = (text: string, count = 1) => ({ month: `${text}-01T00:00:00.000Z`, count })

test('a short history has a bar a month, those without anything too', () => {
  const spans = spansOf([month('2025-11', 2), month('2026-02', 5)])
  expect(spans.map(({ from, count }) => [from.slice(0, 7), count])).toEqual([
    ['2025-11', 2],
    ['2025-12', 0],
    ['2026-01', 0],
    ['2026-02', 5],
  ])
})

test.each([
  ['2019-02', 3],
  ['2000-05', 6],
  ['1985-01', 12],
  ['1970-01', 12],
  ['0900-01', 120],
])('a history since %s has bars of %i months, with nothing left out', (since, width) => {
  const spans = spansOf([month(since, 3), month('2026-11', 4)])
  const [first, last] = [spans[0], spans.at(-1)]
  const months = (Date.parse(first?.to ?? '') - Date.parse(first?.from ?? '')) / 86_400_000 / 30.4
  expect(Math.round(months)).toBe(width)
  expect(spans.reduce((sum, { count }) => sum + count, 0)).toBe(7)
  expect(spans.length).toBeLessThanOrEqual(140)
  expect(last && last.from <= '2026-11-01T00:00:00.000Z' && last.to > '2026-11-01').toBe(true)
})

test('bars meet without a gap, and a moment is in the bar that holds it', () => {
  const spans = spansOf([month('2010-05'), month('2026-11')])
  expect(spans.slice(1).every(({ from }, at) => from === spans[at]?.to)).toBe(true)
  const at = barAt(spans, '2020-03-04T05:06:07.000Z')
  const span = spans[at]
  expect(span && span.from <= '2020-03-04' && '2020-03-05' < span.to).toBe(true)
  expect(barAt(spans, '2031-01-01T00:00:00.000Z')).toBe(spans.length - 1)
})

test('no history has no bars', () => expect(spansOf([])).toEqual([]))
