import { detailFact } from './detail-fact.ts'
import type { FoundFact } from './found-fact.ts'
import { readNumber, smallNumber } from './number-words.ts'

const unit = '(day|night|week|month|year|hour)s?'
const planned =
  /\b(?:for|stay\w*|book\w*|reserv\w*|rent\w*|hire|need\w*|want\w*|like|spend\w*|length|duration|room|hotel|trip|holiday|subscri\w*|extend\w*|lasts?|be there)\b/iu
const past = /\b(?:wait\w*|ago|late|took|taken|since|already|been|last|past|within|delay\w*|over|every)\b/iu
const pattern = new RegExp(`(?<![\\p{L}\\p{N}.:$€£/-])((?:a|an|${smallNumber}))[ -]${unit}\\b`, 'giu')

/** How long something shall last: "3 nights". Time spent waiting is no wish. */
export function findDurations(text: string): FoundFact[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const around = text.slice(Math.max(0, match.index - 60), match.index + match[0].length + 12)
    const count = readNumber((match[1] ?? '').toLowerCase())
    if (count === null || !planned.test(around) || past.test(around)) return []
    return [detailFact('duration', match[0], match.index, `${count} ${match[2]?.toLowerCase() ?? ''}s`)]
  })
}
