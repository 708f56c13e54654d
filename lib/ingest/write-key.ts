import { createHash, randomBytes } from 'node:crypto'

export interface NewWriteKey {
  /** Shown once, never kept. */
  key: string
  hash: string
  lastFour: string
}

/** As long and as plain as the keys that client libraries know. */
export function newWriteKey(): NewWriteKey {
  const key = randomBytes(24).toString('base64url').replaceAll('-', 'a').replaceAll('_', 'b')
  return { key, hash: hashOfKey(key), lastFour: key.slice(-4) }
}

export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('hex')
