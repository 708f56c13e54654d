import { createHash } from 'node:crypto'

/** A value's short hash, which says nothing of it. */
export const valueHash = (value: string) =>
  createHash('sha256').update(value).digest('base64url').slice(0, 10)
