import { createHash } from 'node:crypto'

/** Names what a row stands for, in 128 bits as a UUID: nothing of the row can be read back from it. */
export function rowHash(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}
