import { expect, it } from 'vitest'
import { matchWords } from './match-words.ts'

it('fits where each typed word begins a word of the title', () => {
  expect(matchWords('Previous conversation', 'prev conv')).toBe(0.5)
  expect(matchWords('Open the Émigré list', 'emi')).toBe(0.5)
  expect(matchWords('Keyboard', ' key ')).toBe(1)
})

it('leaves letters that only occur in a title to names of people', () => {
  expect(matchWords('Keyboard', 'kar')).toBe(0)
  expect(matchWords('Previous conversation', 'ka')).toBe(0)
  expect(matchWords('Previous conversation', 'prev kask')).toBe(0)
})
