const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

const named: Readonly<Record<string, number>> = {
  noon: 12,
  midday: 12,
  lunch: 13,
  lunchtime: 13,
  midnight: 24,
}
const parts: Readonly<Record<string, number>> = { morning: 12, afternoon: 18, evening: 21, night: 21 }

const clock =
  /\b(at|by|before|until|around|than|from)? ?([01]?\d|2[0-3])(?:[:.]([0-5]\d)(?!\d)| ?(?=[ap]\.?m\b)) ?([ap])?\.?(?:m\b\.?)?/iu
const word =
  /(?:\b(?:at|by|before|until|around|tomorrow|today)|day) (noon|midday|midnight|lunch(?:time)?)\b/iu
const part =
  /\b(?:this |tomorrow |in the |(?:mon|tues|wednes|thurs|fri|satur|sun)day )(morning|afternoon|evening|night)\b/iu

export interface TimeOfDay {
  /** After midnight. */
  ms: number
  /** It says when by itself: "by 3 pm". */
  isAlone: boolean
}

/** The time of day in what was said: "3 pm", "15:30", "before noon", "in the morning" (its end). */
export function readTimeOfDay(said: string): TimeOfDay | null {
  const hit = clock.exec(said)
  if (hit) return { ms: clockMs(hit), isAlone: hit[1] !== undefined }
  const name = word.exec(said)?.[1]?.toLowerCase()
  if (name) return { ms: (named[name] ?? 12) * HOUR_MS, isAlone: true }
  const during = part.exec(said)?.[1]?.toLowerCase()
  return during ? { ms: (parts[during] ?? 18) * HOUR_MS, isAlone: false } : null
}

function clockMs([, , hours = '0', minutes = '0', half]: RegExpExecArray): number {
  const hour = Number(hours)
  const shift =
    half === undefined ? 0 : half.toLowerCase() === 'p' ? (hour < 12 ? 12 : 0) : hour === 12 ? -12 : 0
  return (hour + shift) * HOUR_MS + Number(minutes) * MINUTE_MS
}
