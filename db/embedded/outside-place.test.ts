import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import postgres from 'postgres'
import { expect, test } from 'vitest'
import { databaseUser } from './database-user.ts'
import { findInstanceRecord } from './instance-record.ts'
import { isReachable } from './is-reachable.ts'
import { startEmbedded } from './start-embedded.ts'

const user = databaseUser()

test.skipIf(!user)(
  'as root under a closed home the database lives outside, and it is said where',
  async () => {
    const home = mkdtempSync(join(tmpdir(), 'throughline-home-'))
    const dataDir = join(home, 'data')
    mkdirSync(dataDir)
    const lines: string[] = []
    const options = { dataDir, say: (line: string) => void lines.push(line), supervised: false }
    const first = await startEmbedded(options)
    const outside = findInstanceRecord(dataDir)?.outside ?? ''
    try {
      expect(lines.join()).toContain(outside)
      expect(existsSync(join(outside, 'cluster', 'PG_VERSION'))).toBe(true)
      const sql = postgres(first.appUrl, { max: 1 })
      await expect(sql`select 1`).resolves.toHaveLength(1)
      await sql.end()
      await first.stop()
      lines.length = 0
      const second = await startEmbedded(options)
      expect(second.appUrl).toBe(first.appUrl)
      expect(lines).toEqual([])
      await second.stop()
    } finally {
      await first.stop()
      rmSync(outside, { recursive: true, force: true })
      rmSync(home, { recursive: true, force: true })
    }
  },
  60_000,
)

test('a folder is reachable only if every folder above it is', () => {
  const home = mkdtempSync(join(tmpdir(), 'throughline-home-'))
  const inner = join(home, 'inner')
  mkdirSync(inner)
  chmodSync(inner, 0o755)
  const stranger = { uid: 4_000_001, gid: 4_000_001 }
  expect(isReachable(inner, stranger)).toBe(false)
  chmodSync(home, 0o711)
  expect(isReachable(inner, stranger)).toBe(isReachable(dirname(home), stranger))
  rmSync(home, { recursive: true })
})
