import type { QueueTile } from '#lib/metric/load-floor.ts'
import { serviceTone } from './service-tone.ts'

export type WallTone = 'ok' | 'warn' | 'bad'

/** Of its target, a wait that is worth a look. */
const NEAR = 0.6

/** What a queue is in one word: somebody waits too long or for nobody, or it comes close to that. */
export function wallTone(tile: QueueTile, nowMs: number): WallTone {
  const waitedMs = tile.oldestSince ? nowMs - Date.parse(tile.oldestSince) : 0
  const level = serviceTone(tile)
  if (waitedMs > tile.serviceLevelMs || (tile.waiting > 0 && tile.available === 0)) return 'bad'
  if (level === 'bad' || level === 'warn' || waitedMs > tile.serviceLevelMs * NEAR) return 'warn'
  return 'ok'
}
