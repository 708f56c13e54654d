import type { AskCue } from './ask-cues.ts'
import type { AskedNoun } from './asked-nouns.ts'
import { isJoiner, nounPhrase } from './noun-phrase.ts'
import type { PlainSentence } from './plain-sentence.ts'

const objectsOf = new Set(
  'give tell send share provide confirm state remind type enter spell repeat supply specify forward find locate write read verify pass drop submit advise quote resend look mention add include leave clarify describe indicate note have had get know take grab need require request check please just also me us again is are was were be what which whats exactly both either maybe perhaps regarding know remember recall got there missing lacking up like out would want needed mir uns bitte sie ich wir lautet ist noch brauche benötige bräuchte wie welche welches welchen welcher once following details information info'.split(
    ' ',
  ),
)
const asksFor = new Set('ask asking help reply start begin respond provide wondering'.split(' '))
const sayingVerbs = new Set(
  'know tell confirm specify describe clarify indicate state mention note'.split(' '),
)
const thirdParty =
  /^(?:shop|store|seller|courier|carrier|driver|sender|recipient|company|manufacturer|neighbour|neighbor|person|bank|colleague|agent|store)$/
const ownName = /^(?:you|yours|yourself|customer|orderer|buyer)$/
const germanAsk =
  /^(?:nennen|geben|gib|mitteilen|mit|senden|schicken|sagen|bestätigen|haben|durchgeben|verraten|angeben|zukommen|erfahren|wissen|notieren|schreiben|bitte|\?)$/

function belongsToOther(sentence: PlainSentence, noun: AskedNoun): boolean {
  const after = sentence.words.slice(noun.end, noun.end + 4).map((word) => word.text)
  if (noun.type === 'name' && after[0] === 'of') return !after.some((word) => ownName.test(word))
  return /^(?:of|from|for)$/.test(after[0] ?? '') && after.some((word) => thirdParty.test(word))
}

const onPage =
  /^(?:on|in|into|at) (?:the|our) (?:[a-z]+ )?(?:page|website|site|form|field|box|app|portal|link|search|next)/

function followedByStatement(sentence: PlainSentence, noun: AskedNoun): boolean {
  const after = sentence.words.slice(noun.end, noun.end + 5).map((word) => word.text)
  if (onPage.test(after.join(' '))) return true
  return /^(?:is|was|are)$/.test(after[0] ?? '') && after[1] !== undefined && !/^[?.!…,]$/.test(after[1])
}

function prepositionAsks(sentence: PlainSentence, first: number): boolean {
  const before = sentence.word(first - 1)
  const verb = sentence.word(first - 2)
  const toWhom = /^(?:me|us)$/.test(verb) ? sentence.word(first - 3) : ''
  if (before === 'of') return toWhom === 'remind'
  if (before === 'um') return /^(?:bitte|bitten|sie)$/.test(verb)
  if (!/^(?:for|with|by)$/.test(before)) return false
  return (
    asksFor.has(verb) ||
    /^(?:provide|supply|help|ask)$/.test(toWhom) ||
    (verb === 'back' && before === 'with')
  )
}

function germanReach(sentence: PlainSentence, noun: AskedNoun, cue: AskCue): boolean {
  const modal =
    /^(?:können|könnten|würden|möchten|kannst|könntest|würdest|darf|dürfte|kann|könnte|dürfen|dürften)$/
  if (!modal.test(sentence.word(cue.first))) return true
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
  const after = sentence.word(noun.end)
  if (noun.type === 'email') {
    const article = sentence.word(noun.first - 1)
    if (/^(?:me|us|it|him|them|you|from|confirmation|about|with|a|an)$/.test(after)) return false
    return (
      /^(?:your|which|what|an|any|the|best|valid|correct|and|or|,|\/|&)$/.test(article) || accepted.length > 0
    )
  }
  if (noun.type === 'phone')
    return accepted.length > 0 && /^(?:your|and|or|,|\/|&)$/.test(sentence.word(noun.first - 1))
  return /^(?:what|which|exactly)$/.test(before) || sayingVerbs.has(before)
}

/** Whether a noun is what the cue asks for, not a place, a means or somebody else's. */
export function isGoverned(
  sentence: PlainSentence,
  noun: AskedNoun,
  cue: AskCue,
  accepted: readonly AskedNoun[],
): boolean {
  const { first, other } = nounPhrase(sentence, noun)
  const before = sentence.word(first - 1)
  const whichNoun = cue.kind === 'which' && /^(?:what|which)$/.test(before)
  if (other || belongsToOther(sentence, noun)) return false
  if (!whichNoun && followedByStatement(sentence, noun)) return false
  if (!germanReach(sentence, noun, cue)) return false
  if (noun.weak && !weakIsAsked(sentence, noun, before, accepted)) return false
  if (first <= cue.after) return true
  if (isJoiner(before))
    return cue.kind === 'request' || accepted.some((earlier) => earlier.first >= cue.after)
  return objectsOf.has(before) || prepositionAsks(sentence, first)
}
