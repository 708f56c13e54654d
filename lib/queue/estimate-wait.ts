export interface QueueLoad {
  /** People who are served before this one. */
  ahead: number
  /** Conversations that present agents could take now. */
  freeSlots: number
  /** Conversations that present agents hold at most. */
  slots: number
  /** Mean handle time of the queue's recent conversations. */
  handleMs: number | null
}

export interface WaitRange {
  lowMinutes: number
  highMinutes: number
}

/** How long people wait before they give up, until the queue has its own measure. */
const PATIENCE_MS = 10 * 60_000
const MARGIN = 1.25
const MINUTE_MS = 60_000

/**
 * Σ_{i=0..k} 1/(n/AHT + i/θ): the low end lets those ahead give up, the high end lets nobody; both rounded up.
 * Null while nobody present takes work, or while no handle time is known.
 */
export function estimateWait({ ahead, freeSlots, slots, handleMs }: QueueLoad): WaitRange | null {
  if (slots === 0) return null
  if (ahead < freeSlots) return { lowMinutes: 0, highMinutes: 1 }
  if (handleMs === null) return null
  const k = ahead - freeSlots
  const rate = slots / Math.max(handleMs, 1)
  let low = 0
  for (let i = 0; i <= k; i++) low += 1 / (rate + i / PATIENCE_MS)
  const high = ((k + 1) / rate) * MARGIN
  const lowMinutes = Math.ceil(low / MINUTE_MS)
  return { lowMinutes, highMinutes: Math.max(lowMinutes, Math.ceil(high / MINUTE_MS)) }
}
