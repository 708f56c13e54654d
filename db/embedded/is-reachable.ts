import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { DatabaseUser } from './database-user.ts'

/** Whether a user may walk down to this folder, by the modes of each folder on the way. */
export function isReachable(path: string, user: DatabaseUser): boolean {
  const folder = resolve(path)
  const { mode, uid, gid } = statSync(folder)
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
  if (!(mode & bit)) return false
  const parent = dirname(folder)
  return parent === folder || isReachable(parent, user)
}
