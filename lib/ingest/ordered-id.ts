import { randomUUID } from 'node:crypto'

let lastMs = 0
let count = 0

/** A UUID of version 7 that rises with every one made here, also within a millisecond. */
export function orderedId(now = Date.now()): string {
  count = now > lastMs ? 0 : count + 1
  if (count > 0xfff) count = 0
  lastMs = count === 0 ? Math.max(now, lastMs + 1) : lastMs
  const time = lastMs.toString(16).padStart(12, '0')
  const turn = count.toString(16).padStart(3, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${turn}-${randomUUID().slice(19)}`
}
