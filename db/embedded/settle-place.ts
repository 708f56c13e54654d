import { randomBytes } from 'node:crypto'
import { accessSync, chmodSync, constants, cpSync, existsSync, mkdirSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseUser } from './database-user.ts'
import { isReachable } from './is-reachable.ts'
import type { PlatformPackage } from './platform-package.ts'

/** A folder for the cluster outside a data directory that PostgreSQL's user can't reach. */
export function outsidePlace(dataDir: string): string | undefined {
  const user = databaseUser()
  if (!user || isReachable(dataDir, user)) return undefined
  return join(outside(), `data-${randomBytes(6).toString('hex')}`)
}

/** The folder with bin, lib and share; a copy where PostgreSQL's user can't reach the installed ones. */
export function reachableBinaries(found: PlatformPackage, say: (line: string) => void): string {
  const user = databaseUser()
  if (!user || isReachable(join(found.native, 'bin'), user)) return found.native
  const copy = join(outside(), `postgresql-${found.version}`)
  if (existsSync(copy)) return copy
  say(`The PostgreSQL binaries are copied to ${copy}, where uid ${user.uid} can reach them.`)
  const draft = `${copy}.${process.pid}`
  cpSync(found.native, draft, { recursive: true, verbatimSymlinks: true })
  renameSync(draft, copy)
  return copy
}

function outside() {
  const folder = [join('/var/lib', 'throughline'), join(tmpdir(), 'throughline')].find(makeOpenFolder)
  return folder ?? tmpdir()
}

function makeOpenFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true })
    chmodSync(folder, 0o755)
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
