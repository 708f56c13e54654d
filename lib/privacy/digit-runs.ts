export interface DigitGroup {
  digits: string
  start: number
  end: number
}

const widestGap = 4
const gap = /^[ \t\r\n.\-\u200b_/,*|]*$/

/** Groups of digits, gathered into runs that nothing but a few separators divides. */
export function digitRuns(plain: string): DigitGroup[][] {
  const runs: DigitGroup[][] = []
  let before = -1 - widestGap
  for (const match of plain.matchAll(/\d+/g)) {
    const start = match.index
    const group = { digits: match[0], start, end: start + match[0].length }
    const joined = start - before <= widestGap && gap.test(plain.slice(before, start))
    const run = joined ? runs.at(-1) : undefined
    if (run) run.push(group)
    else runs.push([group])
    before = group.end
  }
  return runs
}
