const ofFour = /^4,4,4(?:,4(?:,[1-3])?|,[1-3])?$/
const others = [
  '4,6,5',
  '4,6,4',
  '8,8',
  '6,13',
  '6,10',
  '4,12',
  '12,4',
  '4,4,8',
  '8,4,4',
  '4,8,4',
  '4,4,5',
  '6,6,4',
]
const thousands = /^[1-3](?:,3)+$/

export type CardLayout = 'whole' | 'cards' | 'thousands' | 'other'

function isEven(lengths: readonly number[], size: number): boolean {
  const last = lengths.at(-1) ?? 0
  return lengths.slice(0, -1).every((length) => length === size) && last <= size
}

/** How the digits are set apart: as cards print them, as amounts do, or in another way. */
export function cardLayout(lengths: readonly number[]): CardLayout {
  const written = lengths.join(',')
  if (lengths.length === 1) return 'whole'
  if (ofFour.test(written) || others.includes(written)) return 'cards'
  if (thousands.test(written)) return 'thousands'
  return isEven(lengths, 1) || isEven(lengths, 2) ? 'cards' : 'other'
}
