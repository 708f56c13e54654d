import { MARK } from './mark.ts'

/** Stretches of time whose marks stand in each document: 4.5 hours, 3 days, 49 days, 2.1 years, in bits of seconds. */
const BITS = [14, 18, 22, 26] as const
const WIDTH = 16

export interface TimeSpan {
  /** Any of these marks; none for all that is left. */
  marks: string[]
  /** Where what is left ends. */
  end: Date | null
  /** Where it begins; null for the beginning of time. */
  start: Date | null
}

/**
 * Time cut into stretches from `until` backwards, each at most sixteen times what is behind, so that a common word
 * is found in the first and a rare one in few.
 */
export function timeSpans(until: Date): TimeSpan[] {
  const spans: TimeSpan[] = []
  let next = Math.floor(until.getTime() / 1000)
  for (const [level, bits] of BITS.entries()) {
    const newest = Math.floor(next / 2 ** bits)
    const boundary = Math.floor(newest / WIDTH) * WIDTH
    spans.push(spanOf(level, bits, [newest]))
    const rest = Array.from({ length: newest - boundary }, (_, back) => newest - 1 - back)
    if (rest.length > 0) spans.push(spanOf(level, bits, rest))
    next = boundary * 2 ** bits - 1
    if (next < 0) break
  }
  return [...spans, { marks: [], end: momentOf(next + 1), start: null }]
}

const spanOf = (level: number, bits: number, blocks: number[]): TimeSpan => ({
  marks: blocks.map((block) => `${MARK}${level}${block}`),
  end: null,
  start: momentOf((blocks.at(-1) ?? 0) * 2 ** bits),
})

const momentOf = (seconds: number) => new Date(seconds * 1000)
