import { streetAt, type Street } from './find-streets.ts'
import { lexWords, type Word } from './lex-words.ts'
import type { FoundFact } from './found-fact.ts'
import { normaliseAddress } from './normalise-fact.ts'

const capital = /^\p{Lu}/u
const stops = new Set(
  'and or but please is was are it its i we you my the thanks thank so because not which that if can could do does with for to on from instead now since phone tel email order call regards'.split(
    ' ',
  ),
)
const unit = /^(?:apt|apartment|suite|ste|unit|flat|floor|room|#|building|block|appartement|piso|og)$/

/** Words that a postcode takes at `at`; 0 where there is none. */
function postcodeLength(words: readonly Word[], at: number): number {
  const first = words[at]?.text ?? ''
  const second = words[at + 1]?.text ?? ''
  if (/^(?:[a-z]{1,2}-)?\d{5}(?:-\d{4})?$/.test(first) || /^[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}$/.test(first))
    return 1
  if (/^[a-z]{1,2}\d[a-z\d]?$/.test(first) && /^\d[a-z]{2}$/.test(second)) return 2
  if (/^[a-z]\d[a-z]$/.test(first) && /^\d[a-z]\d$/.test(second)) return 2
  if (/^\d{4}$/.test(first)) return /^[A-Z]{2}$/.test(words[at + 1]?.raw ?? '') ? 2 : 1
  return 0
}

function cityAfter(words: readonly Word[], at: number): number {
  let end = words[at]?.text === ',' ? at + 1 : at
  const first = end
  while (end < first + 3 && capital.test(words[end]?.raw ?? '') && !stops.has(words[end]?.text ?? '')) end++
  return end > first ? end : at
}

function skipUnit(words: readonly Word[], at: number): number {
  const from = words[at]?.text === ',' ? at + 1 : at
  if (!unit.test(words[from]?.text ?? '')) return at
  const number = /^[.#]$/.test(words[from + 1]?.text ?? '') ? from + 2 : from + 1
  return /^[\da-z]{1,5}(?:-[\da-z]{1,4})?$/.test(words[number]?.text ?? '') ? number + 1 : at
}

/** Where postcode and city end after the street, and whether there was a postcode. */
function readTail(words: readonly Word[], street: Street): { end: number; postcode: boolean } {
  const from = skipUnit(words, street.end)
  for (let at = from; at < Math.min(words.length, from + 9); at++) {
    const length = postcodeLength(words, at)
    const near = at - from <= 1
    if (length > 0) return { end: near ? cityAfter(words, at + length) : at + length, postcode: true }
    const word = words[at]
    if (!word || stops.has(word.text) || !/^[\p{L},]/u.test(word.text)) break
  }
  return { end: words[from]?.text === ',' ? cityAfter(words, from) : from, postcode: false }
}

const labelled =
  /(?:address|adresse|anschrift|live at|living at|moved to|deliver\w{0,3} (?:it )?to|ship\w{0,4} (?:it )?to|send (?:it |them )?to|wohne)\b[^.!?\n]{0,20}$/i
const theirs =
  /\b(?:your|the|eure|ihr\w{0,2}) (?:\w{1,20} )?(?:shop|store|branch|office|warehouse|depot|filiale|laden)\b[^.!?\n]{0,15}$/i

function readAddress(
  text: string,
  words: readonly Word[],
  at: number,
): { fact: FoundFact; end: number } | null {
  const street = streetAt(words, at)
  if (!street) return null
  const { end, postcode } = readTail(words, street)
  const from = words[street.first]
  const to = words[end - 1]
  if (!from || !to) return null
  const before = text.slice(Math.max(0, from.start - 50), from.start)
  const label = labelled.test(before)
  if (theirs.test(before) || !(street.sure || postcode || label)) return null
  const said = text.slice(from.start, to.end)
  const value = normaliseAddress(said)
  if (!value) return null
  const evidence = label ? 'label' : 'pattern'
  return {
    fact: { type: 'address', value, said, start: from.start, end: to.end, evidence, verified: false },
    end,
  }
}

/** Postal addresses of several countries: street and number, with unit, postcode and city if they follow. */
export function findAddresses(text: string): FoundFact[] {
  const words = lexWords(text)
  const found: FoundFact[] = []
  for (let at = 0; at < words.length; at++) {
    const address = readAddress(text, words, at)
    if (!address || address.fact.start < (found.at(-1)?.end ?? 0)) continue
    found.push(address.fact)
    at = Math.max(at, address.end - 1)
  }
  return found
}
