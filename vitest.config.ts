import { defineConfig } from 'vitest/config'
import { isLostTypes } from '#db/lost-types.ts'

export default defineConfig({
  test: {
    include: ['{lib,db,components,bench,bin}/**/*.test.{ts,tsx,mjs}'],
    globalSetup: './db/testing-setup.ts',
    env: { LOG_LEVEL: 'silent' },
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
    // A file's database is dropped while something late still connects to it.
    onUnhandledError: (error) => (isLostTypes(error) ? false : undefined),
  },
})
