import { detailFact } from './detail-fact.ts'
import type { FoundFact } from './found-fact.ts'
import { readNumber, smallNumber } from './number-words.ts'

const units: [string, string][] = [
  [
    'people',
    'people|persons?|passengers?|riders?|adults?|guests?|travell?ers?|seats?|tickets?|places|individuals|members|visitors|diners|customers|of us',
  ],
  ['rooms', 'rooms?'],
  ['bedrooms', 'bed ?rooms?|beds?|br'],
  ['bathrooms', 'bath ?rooms?|baths?'],
  ['children', 'children|child|kids?'],
  ['items', 'items?|pieces?|units?|copies|boxes|bags?|pairs?|packs?|licen[cs]es?|devices?|parcels?'],
]

/** The unit that a word counts, "people" for tickets and seats too; null for anything else. */
export function countUnit(text: string): string | null {
  return units.find(([, words]) => new RegExp(`\\b(?:${words})\\b`, 'iu').test(text))?.[0] ?? null
}

const anyUnit = units.map(([, words]) => words).join('|')
const counted = new RegExp(
  `(?<![\\p{L}\\p{N}.:$€£/-])((?:a |an |another )?(?:single|couple(?: of)?)|an?|${smallNumber})[ -](?:[\\p{L}-]{3,15} ){0,2}?(${anyUnit})\\b`,
  'giu',
)
const grouped = new RegExp(
  `\\b(?:(?:table|party|group|reservation|booking|seats?|tickets?|ride|cab|taxi|room|family|class|bus|reserve|book)(?: (?!for |of )[\\p{L}]{1,12}){0,3}? (?:for|of)|there (?:will be|are|'?ll be)|(?:we are|we're)(?: a (?:group|party|family) of)?|for) (?:just |only |about )?(${smallNumber})(?=$|[.,!?;)]| (?:at|on|in|to|from|and|please|for|tonight|today|tomorrow|this|with|near|around|by|there|people)\\b)(?! in the (?:morning|afternoon|evening))`,
  'giu',
)
const alone =
  /\b(?:just me|only me|just myself|only myself|by myself|for myself|me alone|on my own|travell?ing alone|i'm alone|i am alone)\b/giu
const pair =
  /\b(?:my (?:wife|husband|partner|girlfriend|boyfriend|friend|mother|father|mom|dad|son|daughter|colleague) and (?:i|me|myself)|(?:me|myself) and (?:my|a) (?:wife|husband|partner|girlfriend|boyfriend|friend|mother|father|mom|dad|son|daughter|colleague))\b/giu

function fact(match: RegExpMatchArray, count: number | null, unit: string | null): FoundFact[] {
  if (count === null || count <= 0 || count > 500 || !unit) return []
  return [detailFact('count', match[0], match.index ?? 0, `${count} ${unit}`)]
}

const bare = /^(?:a |an |another )|(?: of)$/gu

/** How many of what: "4 tickets", "a table for two", "just me". */
export function findCounts(text: string): FoundFact[] {
  return [
    ...[...text.matchAll(counted)].flatMap((match) =>
      fact(match, readNumber((match[1] ?? '').toLowerCase().replace(bare, '')), countUnit(match[2] ?? '')),
    ),
    ...[...text.matchAll(grouped)].flatMap((match) => fact(match, readNumber(match[1] ?? ''), 'people')),
    ...[...text.matchAll(alone)].flatMap((match) => fact(match, 1, 'people')),
    ...[...text.matchAll(pair)].flatMap((match) => fact(match, 2, 'people')),
  ]
}
