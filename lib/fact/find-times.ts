import { detailFact } from './detail-fact.ts'
import type { FoundFact } from './found-fact.ts'
import { numberWords } from './number-words.ts'

const part = '(?:morning|afternoon|evening|night|noon)'
const hour = `(?:[01]?\\d|2[0-4]|${numberWords})`
const half = String.raw`(?:a\.? ?m\b\.?|p\.? ?m\b\.?|o['"]?clock\b)`
const sources = [
  `(?:half past|(?:a )?quarter (?:past|to|after|of)|(?:five|ten|twenty|\\d{1,2}) (?:past|to)) ${hour}(?: ?${half})?(?: (?:in the |at )${part})?`,
  `\\d{1,2}[:.]\\d{2} ?${half}(?: in the ${part})?`,
  `(?:[01]?\\d|2[0-3]):[0-5]\\d(?!:?\\d)(?: (?:in the |at )${part})?`,
  `${hour} ?${half}(?: in the ${part})?`,
  `${hour}(?: (?:thirty|fifteen|forty-five))? (?:in the ${part}|at night)`,
  `(?:in the )?${part} (?:at |around )?(?:\\d{1,2}(?:[:.]\\d{2})?|half past ${hour}|(?:a )?quarter (?:past|to) ${hour}|${numberWords})(?!(?:st|nd|rd|th)|[\\d/-]| (?:people|person|ticket|seat|night|day|room))`,
  `(?:at |around |by )(?:noon|midnight)`,
  `(?<=\\b(?:at|around|by|before|after) )(?:[1-9]|1[0-2])(?=$|[.,!?;]| (?:on|today|tomorrow|tonight|this|for|please)\\b)`,
]
const pattern = new RegExp(`(?<![\\p{L}\\p{N}.:$€£/-])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'giu')

/** Times of day as they are said: "half past 3 in the afternoon", "17:30", "evening 5". */
export function findTimes(text: string): FoundFact[] {
  return [...text.matchAll(pattern)].map((match) =>
    detailFact('time', match[0].trim(), match.index, match[0].trim().toLowerCase()),
  )
}
