import { findCounts } from './find-counts.ts'
import { findDates } from './find-dates.ts'
import { findPlaces } from './find-places.ts'
import { findTimes } from './find-times.ts'
import type { AskedDetail } from './asked-details.ts'

// Only where a day stands in the sentence matters here, not which one it is.
const anyDay = '2000-01-01T00:00:00Z'
const offers =
  /^(?:for|on|starting|from|leaving|departing|returning|picking|pick) .{0,40}\?$|^(?:and )?you(?:'re| are) .{0,60}\?$|^(?:(?:ok|okay|sure|so|and|alright|great|fine|yes|then)[,.!]? ){0,3}(?:on|for|at|would|will|do|are|is|should|shall|did)\b/iu

// What we would do, or anything else at all, is no guess at what the customer wants.
const ours = /\b(?:anything|something) else\b|\b(?:me|us|i|we)\b/iu

/** "Would you like to check in on March 4th?" asks for the day by guessing one. */
export function findProposals(sentence: string): AskedDetail[] {
  if (!offers.test(sentence) || ours.test(sentence)) return []
  return [
    ...findDates(sentence, anyDay).slice(0, 1),
    ...findTimes(sentence).slice(0, 1),
    ...findCounts(sentence).slice(0, 1),
    ...findPlaces(sentence).slice(0, 1),
  ].map(({ type, start }) => ({ type, at: start }))
}
