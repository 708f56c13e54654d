import type { AskedNoun } from './asked-nouns.ts'
import { isJoiner, isModifier, nounPhrase } from './noun-phrase.ts'
import type { PlainSentence } from './plain-sentence.ts'

const leads = new Set(
  'and also ok okay thanks thank you great perfect sure alright right then so hi hello hey sorry good morning afternoon evening again but well first next just please pls kindly lovely , . ! : - no worries problem of course danke gut gerne hallo und noch'.split(
    ' ',
  ),
)
const tails = new Set(
  'please again thanks thank you ? . ! … so and , too then danke bitte asap quickly'.split(' '),
)
const greeting = /^(?:hi|hello|hey|thanks|sorry|dear)$/
const asks = /^(?:please|bitte|\?)$/
const welcome =
  /^(?:would|will|is|are) (?:be |also be )?(?:help|helpful|great|useful|good|needed|required|nice|missing)/
const open = /^(?:is|was|would be|lautet|:)? ?(?:…|\. \. \.)? ?\?$/

function clauseFirst(sentence: PlainSentence, at: number): number {
  let first = at
  while (first > 0 && !/^[,;:!?.-]$/.test(sentence.word(first - 1))) first--
  return first
}

function onlyCourtesyBefore(
  sentence: PlainSentence,
  first: number,
  isPlain: (at: number) => boolean,
): boolean {
  const clause = clauseFirst(sentence, first)
  const greeted = greeting.test(sentence.word(clause))
  for (let at = clause; at < first; at++) {
    const name = greeted && at === clause + 1
    if (!name && !leads.has(sentence.word(at)) && !isPlain(at)) return false
  }
  return true
}

/** "And your e-mail, please?": nothing but nouns that could be asked for, and courtesy. */
export function isAskedFragment(
  sentence: PlainSentence,
  noun: AskedNoun,
  nouns: readonly AskedNoun[],
): boolean {
  const { first, other } = nounPhrase(sentence, noun)
  if (other || (noun.weak && noun.type === 'product')) return false
  const isPlain = (at: number) =>
    isModifier(sentence.word(at)) ||
    isJoiner(sentence.word(at)) ||
    nouns.some((each) => each.first <= at && at < each.end)
  if (!onlyCourtesyBefore(sentence, first, isPlain)) return false
  const after = sentence.words.slice(noun.end).map((word) => word.text)
  const purpose = after.findIndex((word, index) => word === 'in' && after[index + 1] === 'case')
  const rest = purpose < 0 ? after : [...after.slice(0, purpose), after.at(-1) ?? '']
  if (welcome.test(rest.join(' ')) || open.test(rest.join(' '))) return true
  const before = sentence.words.slice(0, first).map((word) => word.text)
  const onlyCourtesyAfter = rest.every((word, index) => tails.has(word) || isPlain(noun.end + index))
  return onlyCourtesyAfter && [...before, ...rest].some((word) => asks.test(word))
}
