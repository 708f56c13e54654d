const PREFIX = 4
const SCALE = 0.1
/** Kept between calls: millions of them would each make one. */
const free = new Uint8Array(64)

/** Winkler 1990: Jaro's similarity, raised for a common beginning of at most four characters. 1 is equal. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const jaro = jaroOf(a, b)
  let prefix = 0
  while (prefix < PREFIX && prefix < a.length && a[prefix] === b[prefix]) prefix++
  return jaro + prefix * SCALE * (1 - jaro)
}

function jaroOf(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = b.length > free.length ? new Uint8Array(b.length) : free.fill(0, 0, b.length)
  const matched: number[] = []
  for (let i = 0; i < a.length; i++) {
    const end = Math.min(b.length, i + reach + 1)
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (taken[j] || a.charCodeAt(i) !== b.charCodeAt(j)) continue
      taken[j] = 1
      matched.push(a.charCodeAt(i))
      break
    }
  }
  if (matched.length === 0) return 0
  const common = matched.length
  return (common / a.length + common / b.length + (common - moved(matched, b, taken) / 2) / common) / 3
}

/** Matching characters that stand in another order. */
function moved(matched: readonly number[], b: string, taken: Uint8Array): number {
  let count = 0
  let at = 0
  for (let j = 0; j < b.length; j++) if (taken[j] && b.charCodeAt(j) !== matched[at++]) count++
  return count
}
