import type { Tone } from '#components/ui/tone.ts'

export interface RunningClock {
  clockWarnAt: string | null
  clockDueAt: string | null
}

export interface ClockState {
  tone: Extract<Tone, 'ok' | 'warn' | 'bad'>
  late: boolean
  /** To the due time, or from it. */
  awayMs: number
}

/** How a running clock stands now; null where none runs. It is never better than it will be within the second. */
export function clockState({ clockWarnAt, clockDueAt }: RunningClock, nowMs: number): ClockState | null {
  if (!clockDueAt) return null
  const leftMs = Date.parse(clockDueAt) - nowMs
  const late = leftMs < 0
  const warns = clockWarnAt !== null && Date.parse(clockWarnAt) <= nowMs
  return { tone: late ? 'bad' : warns ? 'warn' : 'ok', late, awayMs: Math.abs(leftMs) }
}

/** Whose clock runs out first stands first; without one, last. Times of one form sort as they are written. */
export function byDue({ clockDueAt: a }: RunningClock, { clockDueAt: b }: RunningClock): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}
