import type { PlainSentence } from './plain-sentence.ts'

/** Words that ask, and the stretch of the sentence that they govern (word indices, end exclusive). */
export interface AskCue {
  kind: 'request' | 'which'
  first: number
  /** First word after the cue. */
  after: number
  /** Where its reach ends: the next clause. */
  reach: number
}

const adverbs =
  '(?:(?:please|just|also|quickly|kindly|then|maybe|perhaps|possibly|only|still|first|now|again|therefore|really|actually|additionally|to start|at least) )*'
const give =
  '(?:give|tell|send|share|provide|confirm|state|remind|type|enter|spell|repeat|supply|specify|forward|find|locate|write|read|verify|pass|drop|submit|advise|quote|resend|let|help|look|double check|reconfirm|mention|add|include|leave|dm|clarify|describe|explain|say|indicate|note)'
const giving = '(?:giving|telling|sending|sharing|providing|confirming|repeating|spelling|reminding|stating)'

const requests = [
  `(?:may|can|could|might|shall|would) (?:i|we) ${adverbs}(?:have|get|know|ask|take|grab|request|trouble you|bother you|confirm|verify|double check|be given|please)`,
  `(?:can|could|would|will) you ${adverbs}${give}`,
  `(?:can|could|would|will) you ${adverbs}(?:email|text|message) (?:me|us)`,
  `you (?:can|could|would|may|will) ${adverbs}(?:give|tell|send|share|provide) (?:me|us)`,
  `(?:would|do) you (?:please )?mind ${giving}`,
  `(?:would|could) you (?:please )?be (?:so kind|so good|kind enough|able|happy|willing)(?: as)? to ${adverbs}${give}`,
  `are you able to ${adverbs}${give}`,
  `(?:is it|would it be) possible (?:for you |for me |for us )?to ${adverbs}(?:have|get|know|${give})`,
  `any chance (?:of|you|i|we)(?: can| could| have| might| may)*(?: getting| having| get| have| ${give})?`,
  `(?:i|we) (?:was|am|were|are) (?:just )?wondering(?: if (?:you|i|we) (?:can|could|would|may|might)? ?${adverbs}(?:have|get|know|${give}))?`,
  `if (?:you|i|we) (?:can|could|would|may|might) ${adverbs}(?:have|get|${give})`,
  `(?:i|we) (?:(?:would|will|do|just|also|still|only|first|am going to|are going to|may|might|then|really) )*(?:need|require)(?: to (?:have|know|ask|get|take|confirm|verify|check))?`,
  `(?:i|we) (?:would|will) (?:also |just |really )?(?:like|love)(?: you)?(?: to (?:have|know|ask|get|confirm|${give})|(?= your))`,
  `(?:all|what) (?:i|we) (?:just |still |really )?(?:need|require) (?:now |from you )?(?:is|are)`,
  `do you ${adverbs}(?:happen to )?(?:have|know|remember|recall)`,
  `have you got`,
  `is there(?= an? | any )`,
  `(?:i am|we are) (?:still |just |only )?(?:missing|lacking|asking for|asking you for|after|going to need)`,
  `(?:i|we) (?:must|have to|need to|want to) ask(?: you)?(?: again)?(?: for)?`,
  `(?:mind|care) to (?:share|give|tell)`,
  `would you ${adverbs}(?:happen to )?have`,
  `(?:mind|any chance of|feel free to) (?:${giving}|${give}|reply)`,
  `(?:once|when|if|as soon as) (?:(?:i|we) (?:have|get)|you (?:give|send|tell|share) (?:me|us))`,
  `please ${adverbs}(?:reply|respond|come back|get back)`,
  `please ${adverbs}${give}`,
  `let (?:me|us) (?:know|have)`,
]
const imperative = `(?:give|tell|send|share|provide|confirm|state|remind|type|enter|spell|supply|specify|forward|verify|drop|quote|text|repeat|reply|respond)`
const which = '(?:what|which)(?: (?:is|was|are|were|would|will|might|could|should)(?: be)?)?'

const german = [
  '(?:können|könnten|würden|möchten) sie',
  '(?:kannst|könntest|würdest) du',
  '(?:darf|dürfte|kann|könnte) ich',
  '(?:dürfen|dürften|können|könnten) wir',
  '(?:ich|wir) (?:brauche|brauchen|benötige|benötigen|bräuchte|bräuchten)',
  '(?:nennen|geben|senden|schicken|teilen|schreiben|bestätigen) sie',
  'haben sie',
  'wie (?:lautet|ist|heißt|war)|welche[srnm]?',
]

function bounded(sources: readonly string[]): RegExp {
  return new RegExp(`(?<![^ ])(?:${sources.join('|')})(?![^ ])`, 'gu')
}

const requestPattern = bounded([...requests, ...german])
const imperativePattern = bounded([`${adverbs}${imperative}`])
const whichPattern = bounded([which])

const clauseStart = new Set(
  ', ; : - ! ? . ( … and but so also then ok okay now please pls well great thanks thank sure alright right perfect hi hello hey first firstly just or kindly understood noted sorry'.split(
    ' ',
  ),
)
const greeting = /^(?:hi|hello|hey|thanks|dear|ok|okay|sorry)$/
const greetedName = 2
const embedders = new Set(
  'know knew see saw understand check checked checking found find out you remember exactly into about matter regardless that is was of to like guess sure from explain tell show me us with for forgot whatever'.split(
    ' ',
  ),
)
const prepositions = new Set('on at to under for by from with in'.split(' '))
const cutters = new Set(
  'so because while whilst once before after since although though until till if whether unless then but when where'.split(
    ' ',
  ),
)
const asksOn = new Set('me us know confirm remember recall and or ,'.split(' '))
const subjects = new Set('i we he she they it will'.split(' '))

function startsClause(sentence: PlainSentence, first: number): boolean {
  const before = sentence.word(first - 1)
  if (before === '' || clauseStart.has(before)) return true
  return greeting.test(sentence.word(first - greetedName))
}

function asksWhich(sentence: PlainSentence, first: number, after: number): boolean {
  const next = sentence.word(after)
  const last = sentence.word(after - 1)
  if (subjects.has(next) || next === 'else' || next === 'a') return false
  const before = prepositions.has(sentence.word(first - 1)) ? first - 1 : first
  const relative = sentence.word(first) === 'which' && after - first > 1 && first > 0
  if (relative && next !== 'your' && next !== 'the') return false
  if (startsClause(sentence, before)) return true
  const inverted = /^(?:is|was|are|were)$/.test(last) && next === 'your'
  return inverted && !embedders.has(sentence.word(before - 1))
}

function reachOf(sentence: PlainSentence, after: number): number {
  for (let at = after; at < sentence.words.length; at++) {
    const text = sentence.word(at)
    const told = /^(?:when|where)$/.test(text) && asksOn.has(sentence.word(at - 1))
    if (cutters.has(text) && !told) return at
    const goesOn = text === 'and' && /^(?:i|we)$/.test(sentence.word(at + 1))
    if (goesOn) return at
  }
  return sentence.words.length
}

function matches(sentence: PlainSentence, pattern: RegExp, kind: AskCue['kind']): AskCue[] {
  return [...sentence.text.matchAll(pattern)].map((match) => {
    const first = sentence.wordAt(match.index)
    const after = sentence.wordAt(match.index + match[0].trimEnd().length - 1) + 1
    return { kind, first, after, reach: reachOf(sentence, after) }
  })
}

/** Everything in the sentence that asks, in order. */
export function findAskCues(sentence: PlainSentence): AskCue[] {
  const negated = (cue: AskCue) => /^(?:not|never|no)$/.test(sentence.word(cue.first - 1))
  const imperatives = matches(sentence, imperativePattern, 'request').filter(
    (cue) => startsClause(sentence, cue.first) && sentence.word(cue.first - 1) !== 'and',
  )
  return [
    ...matches(sentence, requestPattern, 'request'),
    ...imperatives,
    ...matches(sentence, whichPattern, 'which').filter((cue) => asksWhich(sentence, cue.first, cue.after)),
  ]
    .filter((cue) => !negated(cue))
    .toSorted((a, b) => a.first - b.first || b.after - a.after)
}
