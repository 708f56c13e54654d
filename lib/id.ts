const RANDOM_BYTES = 10
const POOLED = 256
const MOST_COUNTED = 0xfff

const pool = new Uint8Array(RANDOM_BYTES * POOLED)
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
let used = POOLED
let lastMs = 0
let counter = 0

/**
 * A UUID of version 7: made by the caller, rising with time, so that indexes stay warm. Those that one process makes
 * of its own clock rise strictly (RFC 9562, 6.2, method 1); the 62 random bits are new each time.
 */
export function newId(now?: number): string {
  const at = randomAt()
  const free = (((pool[at] ?? 0) << 8) | (pool[at + 1] ?? 0)) & MOST_COUNTED
  const [ms, count] = now === undefined ? nextTick(free) : [now, free]
  const time = ms.toString(16).padStart(12, '0')
  const low = hexOf(at + 2, 8)
  const variant = (0x8 | (Number.parseInt(low.charAt(0), 16) & 0x3)).toString(16)
  const rest = `${variant}${low.slice(1)}`
  const counted = count.toString(16).padStart(3, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counted}-${rest.slice(0, 4)}-${rest.slice(4)}`
}

/** Counts within a millisecond from a small random number; runs ahead of the clock when that is used up. */
function nextTick(free: number): [number, number] {
  const ms = Date.now()
  if (ms > lastMs) {
    lastMs = ms
    counter = free >> 1
  } else if (++counter > MOST_COUNTED) {
    lastMs += 1
    counter = free >> 1
  }
  return [lastMs, counter]
}

function randomAt(): number {
  if (used === POOLED) {
    crypto.getRandomValues(pool)
    used = 0
  }
  return used++ * RANDOM_BYTES
}

function hexOf(from: number, length: number): string {
  let hex = ''
  for (let at = from; at < from + length; at++) hex += HEX[pool[at] ?? 0] ?? ''
  return hex
}
