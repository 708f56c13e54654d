export interface QueueLoad {
  /** People who are served before this one. */
  ahead: number
  /** Conversations that present agents could take now. */
  freeSlots: number
  /** Conversations that present agents hold at most. */
  slots: number
  /** Mean time that the queue's recent conversations took of an agent, wrap-up included. */
  handleMs: number | null
  /** How long people wait here before they give up, on average; absent until enough of them did. */
  patienceMs?: number | null
}

export interface WaitRange {
  lowMinutes: number
  highMinutes: number
}

/** How long people wait before they give up, until the queue has its own measure. */
const PATIENCE_MS = 10 * 60_000
/** Of these the mean handle time is taken: it is known to one part in their root. */
export const HANDLED = 50
/** As many deviations to each side hold nine in ten waits, give or take a minute or a quarter: see the coverage test. */
const DEVIATIONS = 1.25
const MINUTE_MS = 60_000

/**
 * Mean Σ_{i=0..k} 1/(n/AHT + i/θ) and the deviation of that sum of exponential steps, its ends rounded up.
 * Null while nobody present takes work, or while no handle time is known.
 */
export function estimateWait({ ahead, freeSlots, slots, handleMs, patienceMs }: QueueLoad): WaitRange | null {
  if (slots === 0) return null
  if (ahead < freeSlots) return { lowMinutes: 0, highMinutes: 1 }
  if (handleMs === null) return null
  const rate = slots / Math.max(handleMs, 1)
  const leaving = 1 / (patienceMs ?? PATIENCE_MS)
  let mean = 0
  let variance = 0
  for (let i = 0; i <= ahead - freeSlots; i++) {
    const step = 1 / (rate + i * leaving)
    mean += step
    variance += step ** 2
  }
  const deviation = Math.sqrt(variance + mean ** 2 / HANDLED)
  return {
    lowMinutes: inMinutes(mean - DEVIATIONS * deviation),
    highMinutes: inMinutes(mean + DEVIATIONS * deviation),
  }
}

const inMinutes = (ms: number) => Math.max(1, Math.ceil(ms / MINUTE_MS))
