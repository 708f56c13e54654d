import { foldText } from '#lib/fact/fold-text.ts'
import { type Sentence, splitSentences } from '#lib/fact/split-sentences.ts'
import { type Clock, readDeadline } from './read-deadline.ts'

/** Something that we said we would do, with a day or an hour to it. */
export interface FoundPromise {
  text: string
  start: number
  end: number
  dueAt: Date
}

const done = '(?:be|get|have|been) '
const ours =
  /\b(?:i|we)(?:['’]?ll| will| shall|['’]m going to|['’]re going to| am going to| are going to| promise(?: you)?(?: to| that)?| guarantee)(?! not\b| never\b| try\b| hope\b| see (?:if|what|whether)\b| be here\b| need\b)\b/iu
const theirs =
  /\byou(?:['’]?ll| will| should| can expect to)(?: then| also)? (?:get|receive|have|hear|see|find|be (?:called|contacted|refunded|credited|notified|sent|paid)|expect)\b/iu
const things = new RegExp(
  `\\b(?:it|they|this|that|someone|somebody|one of us|(?:the|your|our|a) [\\p{L}\\p{N}' -]{1,60}?)(?:['’]ll| will| should| is going to| are going to) (?:then |also )?(?:${done})?(?:arrive|reach|come|ship|leave|be|call|contact|ring|phone|write|email|e-mail|text|send|refund\\w*|deliver\\w*|repair\\w*|replac\\w*|credit\\w*|ready|back|sent|dispatch\\w*|collect\\w*|pick\\w*|resolve\\w*|fix\\w*|get)\\b`,
  'iu',
)
const passive =
  /\b(?:expect(?:ed)? (?:it |them |your [\p{L} ]{1,30} |the [\p{L} ]{1,30} )?(?:by|on|within|before|to arrive))\b/iu
const condition = /^(?:[^,]{0,20}\b)?(?:if|unless|when|once|as soon as|after|should)\b[^,]{1,160},\s*/iu
const wavering =
  /\b(?:might|may|hopefully|probably|possibly|i hope|we hope|perhaps|maybe|would|could|normally|usually|generally|typically|not sure|can['’]?t promise|cannot promise|can not promise)\b/iu
const LONGEST = 500
const MOST = 5

/** The promises in a message that an agent wrote; only those that say by when. */
export function findPromises(text: string, clock: Clock): FoundPromise[] {
  return splitSentences(foldText(text))
    .flatMap((sentence) => promiseIn(sentence, text, clock))
    .slice(0, MOST)
}

function promiseIn(sentence: Sentence, text: string, clock: Clock): FoundPromise[] {
  const said = sentence.text.slice(0, LONGEST)
  if (said.trimEnd().endsWith('?') || wavering.test(said)) return []
  const rest = said.replace(condition, '')
  if (![ours, theirs, things, passive].some((pattern) => pattern.test(rest))) return []
  const dueAt = readDeadline(withoutConditions(rest), clock)
  if (!dueAt) return []
  const start = sentence.start
  const end = Math.min(sentence.end, start + LONGEST)
  return [{ text: text.slice(start, end).trim(), start, end, dueAt }]
}

/** "I'll refund you once it arrived on Monday": what it hangs on gives no deadline. */
const withoutConditions = (said: string) =>
  said.replace(/\b(?:if|unless|once|as soon as|provided|because|since)\b.*$/iu, '')
