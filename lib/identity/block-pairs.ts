import type { BlockKey } from './block-keys.ts'

export interface BlockedPairs {
  pairs: number
  blocks: number
}

/** A key that so many share says little, and would cost their number squared. */
const LARGEST_BLOCK = 120

/** Calls `take` once for every pair of people who share a key. */
export function blockPairs(
  size: number,
  keys: readonly BlockKey[],
  take: (a: number, b: number) => void,
): BlockedPairs {
  const earlier: Int32Array[] = []
  const counted = { pairs: 0, blocks: 0 }
  for (const key of keys) {
    const { numbers, members } = group(size, key)
    for (const block of members) {
      if (block.length < 2) continue
      counted.blocks++
      counted.pairs += takeBlock(block, earlier, take)
    }
    earlier.push(numbers)
  }
  return counted
}

/** People by key; those who stand alone, or in too large a block, have the number -1. */
function group(size: number, key: BlockKey) {
  const byKey = new Map<string, number[]>()
  for (let person = 0; person < size; person++) {
    const value = key(person)
    if (value === '') continue
    const block = byKey.get(value)
    if (block) block.push(person)
    else byKey.set(value, [person])
  }
  const numbers = new Int32Array(size).fill(-1)
  const members = [...byKey.values()].filter((block) => block.length > 1 && block.length <= LARGEST_BLOCK)
  members.forEach((block, number) => block.forEach((person) => (numbers[person] = number)))
  return { numbers, members }
}

function takeBlock(
  block: readonly number[],
  earlier: readonly Int32Array[],
  take: (a: number, b: number) => void,
): number {
  let pairs = 0
  block.forEach((a, at) => {
    for (const b of block.slice(at + 1)) {
      if (earlier.some((numbers) => numbers[a] !== -1 && numbers[a] === numbers[b])) continue
      take(a, b)
      pairs++
    }
  })
  return pairs
}
