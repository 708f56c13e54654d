import postgres from 'postgres'
import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '#db/testing.ts'
import { raceAccepts } from './accepts.ts'
import { raceAssignments } from './assignments.ts'
import { readRaceOptions } from './options.ts'
import { WATCH_CAPACITY } from './whole-floor.ts'

const { ownerUrl } = testDatabase()
const SEED = 11
const onProgress = () => {}

beforeAll(async () => {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  await sql.unsafe(WATCH_CAPACITY)
  await sql.end()
})

/** A thousandth of what `npm run races` runs. */
describe('races', { timeout: 120_000 }, () => {
  it.each([2, 10, 50])(
    '100 conversations accepted by %i at one instant have one owner each',
    async (contenders) => {
      const done = await raceAccepts({ accepts: 100, contenders, against: 'none', seed: SEED, onProgress })
      expect(done).toEqual({ runs: 100, violations: [] })
    },
  )

  it.each(['timeout', 'transfer', 'logout'] as const)(
    'accepting against %s leaves one owner and a lawful history',
    async (against) => {
      const done = await raceAccepts({ accepts: 50, contenders: 4, against, seed: SEED, onProgress })
      expect(done).toEqual({ runs: 50, violations: [] })
    },
  )

  it('four routers and flapping presence never pass capacity', async () => {
    const { runs, violations } = await raceAssignments({
      assignments: 200,
      routers: 4,
      seed: SEED,
      onProgress,
    })
    expect(violations).toEqual([])
    expect(runs).toBeGreaterThanOrEqual(200)
  })
})

describe('the options of races', () => {
  it('ask for one kind of race and say what is wrong in a sentence', () => {
    expect(readRaceOptions(['--accepts', '5'])).toMatchObject({ accepts: 5, contenders: 10, against: 'none' })
    expect(() => readRaceOptions([])).toThrow('give one of --accepts N, --assignments N, --timers N')
    expect(() => readRaceOptions(['--accepts', '5', '--against', 'weather'])).toThrow('--against')
    expect(() => readRaceOptions(['--accepts', '0'])).toThrow('--accepts')
  })
})
