export type Random = () => number

/** One stream a purpose, so that what is drawn for the one never shifts what is drawn for another. */
export function streamOf(seed: number, ...keys: readonly (string | number)[]): Random {
  let state = keys.reduce<number>((mixed, key) => hash(`${mixed}/${key}`), seed >>> 0)
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const exponential = (random: Random, mean: number) => -mean * Math.log1p(-random())

/** Of a given mean; `cv` is its deviation as a share of that. */
export function lognormal(random: Random, mean: number, cv: number): number {
  const variance = Math.log1p(cv * cv)
  return mean * Math.exp(Math.sqrt(variance) * normal(random) - variance / 2)
}

/** Draws an index with chances in proportion to the weights. */
export function pick(random: Random, weights: readonly number[]): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0)
  for (const [at, weight] of weights.entries()) {
    left -= weight
    if (left < 0) return at
  }
  return weights.length - 1
}

const normal = (random: Random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}
