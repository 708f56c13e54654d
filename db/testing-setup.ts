import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#db/embedded/start-embedded.ts'
import { migrate } from './migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated database that each test file's own is copied from, as its owner. */
    templateUrl: string
    appUrl: string
  }
}

/** Nothing here has to survive a crash, so nothing waits for a disk. */
const FAST = { fsync: 'off', full_page_writes: 'off', max_connections: '300', shared_buffers: '64MB' }

/** One PostgreSQL for all tests of a run, gone with it. */
export async function setup(project: TestProject) {
  const dataDir = mkdtempSync(join(tmpdir(), 'throughline-test-'))
  chmodSync(dataDir, 0o755)
  const embedded = await startEmbedded({ dataDir, settings: FAST, supervised: false })
  const leave = async () => {
    await embedded.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await migrate({ ownerUrl: embedded.ownerUrl, appRole: embedded.appRole })
  } catch (error) {
    await leave()
    throw error
  }
  project.provide('templateUrl', embedded.ownerUrl)
  project.provide('appUrl', embedded.appUrl)
  return leave
}
