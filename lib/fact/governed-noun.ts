import type { AskCue } from './ask-cues.ts'
import type { AskedNoun } from './asked-nouns.ts'
import type { PlainSentence } from './plain-sentence.ts'

const modifiers = new Set(
  'your the a an any that this these those you full correct right best current exact complete good valid actual registered relevant same associated linked corresponding original preferred main primary own contact account customer personal private ihre ihren ihrer ihr ihrem deine deinen deiner dein die der das den dem eine einen vollständige vollständigen vollständiger genaue genauen aktuelle aktuellen'.split(
    ' ',
  ),
)
// They ask for something else than what was told.
const others = new Set(
  'other another different alternative new second additional temporary next andere anderen neue neuen'.split(
    ' ',
  ),
)
const objectsOf = new Set(
  'give tell send share provide confirm state remind type enter spell repeat supply specify forward find locate write read verify pass drop submit advise quote resend look mention add include leave clarify describe indicate note have had get know take grab need require request check please just also me us again is are was were be what which whats have. exactly both either e.g maybe perhaps regarding know remember recall got there missing lacking up double-check like out would want needed confirm: mir uns bitte sie ich wir lautet ist noch brauche benötige bräuchte wie welche welches welchen welcher once with: following details information info'.split(
    ' ',
  ),
)
const joiners = new Set(', and or & / + plus und oder : - well as nor (')
for (const joiner of ', and or & / + plus und oder : - ( then'.split(' ')) joiners.add(joiner)
const asksFor = new Set('ask asking help reply start begin respond provide us me wondering'.split(' '))
const sayingVerbs = new Set(
  'know tell confirm specify describe clarify indicate state mention note'.split(' '),
)
const thirdParty =
  /^(?:shop|store|seller|courier|carrier|driver|sender|recipient|company|manufacturer|neighbour|neighbor|person|bank|colleague|agent|store)$/
const germanAsk =
  /^(?:nennen|geben|gib|mitteilen|mit|senden|schicken|sagen|bestätigen|haben|durchgeben|verraten|angeben|zukommen|erfahren|wissen|notieren|schreiben|bitte|\?)$/

/** Steps left over "your full …" to the word that stands before the noun phrase. */
function phraseStart(sentence: PlainSentence, noun: AskedNoun): { first: number; other: boolean } {
  let first = noun.first
  let other = false
  for (; first > 0; first--) {
    const text = sentence.words[first - 1]?.text ?? ''
    const towards = text === 'an' && /^(?:ihre?|deine?|die|das)/.test(sentence.words[first]?.text ?? '')
    if (others.has(text)) other = true
    else if (towards || !modifiers.has(text)) break
  }
  return { first, other }
}

function belongsToOther(sentence: PlainSentence, noun: AskedNoun): boolean {
  const after = sentence.words.slice(noun.end, noun.end + 4).map((word) => word.text)
  return /^(?:of|from|for)$/.test(after[0] ?? '') && after.some((word) => thirdParty.test(word))
}

function followedByStatement(sentence: PlainSentence, noun: AskedNoun): boolean {
  const [next, value] = sentence.words.slice(noun.end, noun.end + 2).map((word) => word.text)
  const onPage = sentence.words
    .slice(noun.end, noun.end + 5)
    .map((word) => word.text)
    .join(' ')
  if (
    /^(?:on|in|into|at) (?:the|our) (?:page|website|site|form|field|box|app|portal|link|search|next)/.test(
      onPage,
    )
  )
    return true
  return /^(?:is|was|are)$/.test(next ?? '') && value !== undefined && !/^[?.!…,]$/.test(value)
}

function prepositionAsks(sentence: PlainSentence, first: number): boolean {
  const before = sentence.words[first - 1]?.text ?? ''
  const verb = sentence.words[first - 2]?.text ?? ''
  if (before === 'for' || before === 'with' || before === 'by')
    return asksFor.has(verb) || (verb === 'back' && before === 'with')
  return before === 'um' && /^(?:bitte|bitten|sie)$/.test(verb)
}

function germanReach(sentence: PlainSentence, noun: AskedNoun, cue: AskCue): boolean {
  const modal =
    /^(?:können|könnten|würden|möchten|kannst|könntest|würdest|darf|dürfte|kann|könnte|dürfen|dürften)$/
  if (!modal.test(sentence.words[cue.first]?.text ?? '')) return true
  const rest = sentence.words.slice(noun.end)
  return rest.length === 0 || rest.some((word) => germanAsk.test(word.text))
}

/** Bare "item" or "e-mail" is more often a thing at hand than the fact asked for. */
function weakIsAsked(
  sentence: PlainSentence,
  noun: AskedNoun,
  before: string,
  accepted: readonly AskedNoun[],
): boolean {
  const after = sentence.words[noun.end]?.text ?? ''
  if (noun.type === 'email') {
    const article = sentence.words[noun.first - 1]?.text ?? ''
    if (/^(?:me|us|it|him|them|you|from|confirmation|about|with|that|a|an)$/.test(after) && after !== 'that')
      return false
    return (
      /^(?:your|which|what|an|any|the|best|valid|correct|and|or|,|\/|&)$/.test(article) || accepted.length > 0
    )
  }
  if (noun.type === 'phone')
    return accepted.length > 0 && /^(?:your|and|or|,|\/|&)$/.test(sentence.words[noun.first - 1]?.text ?? '')
  return /^(?:what|which|exactly)$/.test(before) || sayingVerbs.has(before)
}

/** Whether a noun is what the cue asks for, not a place, a means or somebody else's. */
export function isGoverned(
  sentence: PlainSentence,
  noun: AskedNoun,
  cue: AskCue,
  accepted: readonly AskedNoun[],
): boolean {
  const { first, other } = phraseStart(sentence, noun)
  const before = sentence.words[first - 1]?.text ?? ''
  const whichNoun = cue.kind === 'which' && /^(?:what|which)$/.test(before)
  if (other || belongsToOther(sentence, noun)) return false
  if (!whichNoun && followedByStatement(sentence, noun)) return false
  if (!germanReach(sentence, noun, cue)) return false
  if (noun.weak && !weakIsAsked(sentence, noun, before, accepted)) return false
  if (first <= cue.after) return true
  if (joiners.has(before))
    return cue.kind === 'request' || accepted.some((earlier) => earlier.first >= cue.after)
  return objectsOf.has(before) || prepositionAsks(sentence, first)
}

const leads = new Set(
  'and also ok okay thanks thank you great perfect sure alright right then so hi hello hey sorry good morning afternoon evening again but well first next just please pls kindly lovely , . ! : - no worries problem of course danke gut gerne hallo und noch'.split(
    ' ',
  ),
)
const tails = new Set(
  'please again thanks thank you ? . ! … so and , too then danke bitte asap quickly'.split(' '),
)

function clauseFirst(sentence: PlainSentence, at: number): number {
  let first = at
  while (first > 0 && !/^[,;:!?.-]$/.test(sentence.words[first - 1]?.text ?? '')) first--
  return first
}

/** "And your e-mail, please?": nothing but nouns that could be asked for, and courtesy. */
export function isFragment(sentence: PlainSentence, noun: AskedNoun, nouns: readonly AskedNoun[]): boolean {
  const { first, other } = phraseStart(sentence, noun)
  if (other || (noun.weak && noun.type === 'product')) return false
  const inNoun = (at: number) => nouns.some((each) => each.first <= at && at < each.end)
  const plain = (at: number, allowed: ReadonlySet<string>) => {
    const text = sentence.words[at]?.text ?? ''
    return allowed.has(text) || modifiers.has(text) || joiners.has(text) || inNoun(at)
  }
  const greeted = /^(?:hi|hello|hey|thanks|sorry|dear)$/.test(
    sentence.words[clauseFirst(sentence, first)]?.text ?? '',
  )
  const left = sentence.words.slice(clauseFirst(sentence, first), first).every((word, index, all) => {
    const at = first - all.length + index
    return plain(at, leads) || (greeted && index === 1)
  })
  const rest = sentence.words.slice(noun.end)
  const helpful =
    /^(?:would|will|is|are) (?:be |also be )?(?:help|helpful|great|useful|good|needed|required|nice|missing)/
  const open = rest.map((word) => word.text).join(' ')
  if (left && (helpful.test(open) || /^(?:is|was|would be|lautet|:)? ?(?:…|\. \. \.)? ?\?$/.test(open)))
    return true
  const right = rest.every((_, index) => plain(noun.end + index, tails))
  return (
    left &&
    right &&
    /^(?:please|\?|bitte)$|please|bitte/.test(
      [...sentence.words.slice(0, first), ...rest]
        .map((word) => word.text)
        .filter((text) => /^(?:please|bitte|\?)$/.test(text))[0] ?? '',
    )
  )
}
