import { findAskedDetails } from './asked-details.ts'
import { findCategories } from './find-categories.ts'
import { findChoices } from './find-choices.ts'
import { findCounts } from './find-counts.ts'
import { findDurations } from './find-durations.ts'
import { findPersons } from './find-persons.ts'
import { findPlaces } from './find-places.ts'
import { findSpelledAmounts } from './find-spelled-amounts.ts'
import { findTimes } from './find-times.ts'
import { foldText } from './fold-text.ts'
import type { ExtractContext, FoundFact } from './found-fact.ts'
import { readDetail } from './read-detail.ts'
import { splitSentences } from './split-sentences.ts'

function readDetailAnswers(text: string, question: string): FoundFact[] {
  return splitSentences(foldText(question))
    .slice(-6)
    .flatMap((sentence) =>
      findAskedDetails(sentence.text).flatMap((asked) => readDetail(asked, sentence.text, text)),
    )
}

// A longer text is a document, not somebody telling what they want.
const longest = 4000

/** Details of the matter at hand: where, when, how many, how long, what kind, to whom, which. */
export function extractDetails(whole: string, context: ExtractContext): FoundFact[] {
  const text = whole.slice(0, longest)
  return [
    ...readDetailAnswers(text, context.previousQuestion ?? ''),
    ...findTimes(text),
    ...findSpelledAmounts(text),
    ...findPersons(text),
    ...findCounts(text),
    ...findDurations(text),
    ...findChoices(text),
    ...findPlaces(text),
    ...findCategories(text),
  ]
}
