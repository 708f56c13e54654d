const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const alone: Record<string, number> = { a: 1, an: 1, single: 1, couple: 2, both: 2, half: 0.5 }
const scales: Record<string, number> = { hundred: 100, thousand: 1000 }

const one = `(?:${[...ones, ...tens.filter(Boolean)].join('|')})`

/** A number in words: "one thousand two hundred and ninety". */
export const numberWords = `${one}(?:[ -](?:and )?(?:${one.slice(3, -1)}|hundred|thousand)){0,8}`

/** A small number as digits or words. */
export const smallNumber = `(?:\\d{1,3}|${numberWords})`

function valueOf(word: string): number | null {
  const small = ones.indexOf(word)
  if (small >= 0) return small
  const ten = tens.indexOf(word)
  if (ten > 0) return ten * 10
  return Object.hasOwn(alone, word) ? (alone[word] ?? null) : null
}

/** The number that digits or words say; null where they say none. */
export function readNumber(said: string): number | null {
  if (/^\d{1,9}$/.test(said)) return Number(said)
  let total = 0
  let part = 0
  let any = false
  for (const word of said.toLowerCase().split(/[ -]+/)) {
    if (word === 'and') continue
    const scale = Object.hasOwn(scales, word) ? (scales[word] ?? 1) : null
    const value = valueOf(word)
    if (scale === null && value === null) return null
    any = true
    if (scale === 1000) [total, part] = [total + (part || 1) * scale, 0]
    else part = scale === null ? part + (value ?? 0) : (part || 1) * scale
  }
  return any ? total + part : null
}
