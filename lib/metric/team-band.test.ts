import { expect, test } from 'vitest'
import { type Tally, teamBand } from './team-band.ts'

const person = (agentId: string, of: number, sum: number, queueId: string | null = 'q'): Tally => ({
  agentId,
  queueId,
  of,
  sum,
})

test('a team of fewer than five at work has no band, whoever else is on the list', () => {
  const four = ['a', 'b', 'c', 'd'].map((id) => person(id, 30, 10))
  expect(teamBand([...four, person('e', 0, 0)], 'a')).toBeNull()
  expect(teamBand([...four, person('e', 1, 0)], 'a')).not.toBeNull()
})

test('people are drawn towards the team’s mean by thirty contacts of it, then put in order', () => {
  const sums = [0, 10, 20, 30, 40]
  const band = teamBand(
    sums.map((sum, at) => person(`a${at}`, 70, sum)),
    'a4',
  )
  const mean = 20 / 70
  expect(band?.median).toBeCloseTo(mean)
  expect(band?.low).toBeCloseTo(mean - 10 / 100)
  expect(band?.high).toBeCloseTo(mean + 10 / 100)
  expect(band?.own).toBeCloseTo(mean + 20 / 100)
})

test('whoever works in the harder queue is not behind for it', () => {
  const tallies = [
    person('a', 50, 40, 'easy'),
    person('b', 50, 40, 'easy'),
    person('c', 50, 10, 'hard'),
    person('d', 50, 10, 'hard'),
    person('e', 50, 10, 'hard'),
  ]
  const [easy, hard] = [teamBand(tallies, 'a')?.own, teamBand(tallies, 'c')?.own]
  expect(easy).toBeCloseTo(hard ?? -1)
})

test('of too few contacts the reader’s own place is not told', () => {
  const others = ['a', 'b', 'c', 'd'].map((id) => person(id, 30, 10))
  expect(teamBand([...others, person('e', 19, 19)], 'e')?.own).toBeNull()
  expect(teamBand([...others, person('e', 20, 20)], 'e')?.own).toBeGreaterThan(0.33)
})
