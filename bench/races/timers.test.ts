import { expect, it } from 'vitest'
import { testDatabase } from '#db/testing.ts'
import { runTimers } from './timers.ts'

testDatabase()

it(
  'fires each timer once and none early, whoever is killed in the middle',
  { timeout: 120_000 },
  async () => {
    expect(await runTimers({ timers: 100, seed: 7, kills: 2 })).toEqual({ runs: 100, violations: [] })
  },
)
