import { detailFact } from './detail-fact.ts'
import type { FoundFact } from './found-fact.ts'
import { notPlace, plainWord } from './place-words.ts'

const capital = String.raw`(?:St\.|\p{Lu}[\p{L}\p{M}'’]{0,30}(?:-\p{L}{1,30})?)`
export const properName = String.raw`${capital}(?:(?: | of | de | del | la | the )${capital}){0,4}(?:, ?(?:${capital}(?: ${capital})?|[a-z]{2}\b))?`
const role: [string, string][] = [
  ['from', 'from|leaving|departing|leave|depart|out of|origin(?: city)? is|starting (?:point is|in|at)'],
  [
    'to',
    'to|towards|into|reach|visit|visiting|destination(?: is)?|heading|arrive (?:in|at)|arriving (?:in|at)',
  ],
  ['in', 'in|near|around|within|at|outside|close to|over in|nearby|by|city is|area is|location is|like|of'],
]
const lead = role
  .flatMap(([, words]) => words.split(/\|(?![^(]*\))/))
  .flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)])
  .join('|')
const article = '(?:the )?(?:city of |downtown |area of |center of |centre of |region of |greater )?'
const capitalised = new RegExp(`\\b(${lead}|and|or|for|For) ${article}(${properName})`, 'gu')
const moving =
  '(?:go(?:ing)?|get(?:ting)?|travel(?:l?ing)?|fly(?:ing)?|head(?:ed|ing)?|drive|ride|bus|flight|flights|train|tickets?|trip|way|return|move|moving|relocat\\w+|be|come) '
const lower = new RegExp(
  `\\b(in|near|around|from|${moving}to|destination is|city is)((?: downtown| the)? )(\\p{Ll}{2,30}(?: \\p{Ll}{3,30})?(?:, ?\\p{Ll}{2,30})?)`,
  'giu',
)

/** Whether where they come from, go to, or look in, by the words before a place. */
export function placeRole(words: string): string {
  return role.find(([, known]) => new RegExp(`(?:^|\\b)(?:${known})$`, 'iu').test(words))?.[0] ?? 'in'
}

function trimmed(name: string): string {
  return name.replace(/[.,'’\s-]+$/u, '')
}

function findCapitalised(text: string): FoundFact[] {
  return [...text.matchAll(capitalised)].flatMap((match) => {
    const [, before = '', raw = ''] = match
    const name = trimmed(raw)
    if (notPlace(name)) return []
    const weak = /^(?:for|and|or|of|like|by)$/i.test(before)
    if (weak && !/,/.test(name) && !/^(?:and|or)$/i.test(before)) return []
    const start = match.index + match[0].length - raw.length
    return [detailFact('place', name, start, `${placeRole(before)} ${name}`)]
  })
}

/** People who write without capitals: a word after a place's preposition that is no plain word. */
function findLower(text: string): FoundFact[] {
  return [...text.matchAll(lower)].flatMap((match) => {
    const [, before = '', , raw = ''] = match
    const words = raw.split(' ')
    const [first = '', second = ''] = words
    if (plainWord(first.replace(/,$/, ''))) return []
    const name = trimmed(second && plainWord(second) ? first : raw)
    const start = match.index + match[0].length - raw.length
    return [detailFact('place', name, start, `${placeRole(before)} ${name}`)]
  })
}

/** Places by the word that leads to them: "from Leeds to York". No list of places is kept. */
export function findPlaces(text: string): FoundFact[] {
  const named = findCapitalised(text)
  return named.length > 0 ? named : findLower(text)
}
