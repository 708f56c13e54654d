import { expect, test } from 'vitest'
import { firstWindow, mostToWalk, rareParts, shareOf, widerWindow } from './search-path.ts'

const MILLIONS = 10_000_000
const part = (rows: number) => ({ asked: `'x${rows}'`, rows, begun: false })
const guess = (...rows: number[]) => {
  const parts = rows.map(part)
  return { parts, documents: MILLIONS, share: shareOf(parts, MILLIONS, 0) }
}

const DAY = 86_400_000
const edge = { newest: new Date(10_000 * DAY), ms: DAY, documents: 1000 }
const daysBack = (start: Date | undefined) => start && (Number(edge.newest) - Number(start)) / DAY

test('what most documents hold is read off the newest, what few hold is asked of the index', () => {
  expect(mostToWalk(guess(6_000_000), 20)).toBeGreaterThan(40)
  expect(mostToWalk(guess(6_000_000), 20)).toBeLessThan(200)
  expect(mostToWalk(guess(50), 20)).toBe(0)
  expect(mostToWalk(guess(8_000), 20)).toBe(0)
})

test('a common word in a queue of few documents is found by the queue', () => {
  const asked = guess(6_000_000, 2_000)
  expect(rareParts(asked.parts)).toEqual(["'x2000'"])
  expect(mostToWalk(asked, 20)).toBe(0)
})

test('a phrase is looked for further back than its words', () => {
  const words = guess(6_000_000, 2_000_000)
  const phrase = { ...words, share: shareOf(words.parts, MILLIONS, 1) }
  expect(mostToWalk(phrase, 20)).toBeGreaterThan(5 * mostToWalk(words, 20))
})

test('no more is walked than there is', () => {
  expect(mostToWalk({ parts: [part(3)], documents: 5, share: 0.6 }, 20)).toBeLessThanOrEqual(5)
})

test('parts as rare as each other are asked of the index together', () => {
  expect(rareParts(guess(10_000, 20_000, 500_000).parts)).toEqual(["'x10000'", "'x20000'"])
})

test('a window holds a page by the guess, and is widened by what it held', () => {
  const first = firstWindow(guess(10_000), 20, edge) ?? new Date(0)
  expect(daysBack(first)).toBeCloseTo(40)
  expect(daysBack(widerWindow(first, edge, 10, 20))).toBeCloseTo(160)
})

test('a word that hardly anybody wrote is asked for in all of time', () => {
  expect(firstWindow(guess(1), 20, edge)).toBeUndefined()
  expect(firstWindow(guess(10_000), 20, { ...edge, ms: null })).toBeUndefined()
  expect(widerWindow(new Date(9_000 * DAY), edge, 2, 20)).toBeUndefined()
})
