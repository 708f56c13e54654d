import { expect, it } from 'vitest'
import { readTurns, type Said } from './read-turns.ts'

const at = (second: number) => new Date(second * 1000)
const talk = (line: string): Said[] =>
  line.split('').map((letter, index) => ({
    by: letter === 'c' ? 'customer' : letter === 'a' ? 'agent' : 'system',
    at: at(index),
  }))

it("takes the customer's word until the agent's next for a turn, and nothing before the first", () => {
  expect(readTurns(talk('ccsacscaaccsac'))).toEqual([
    { from: at(4), to: at(7) },
    { from: at(9), to: at(12) },
    { from: at(13), to: null },
  ])
  for (const line of ['', 'ccc', 'a', 'cca', 'saas']) expect(readTurns(talk(line))).toEqual([])
})
