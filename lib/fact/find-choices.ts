import { detailFact } from './detail-fact.ts'
import type { FoundFact } from './found-fact.ts'
import { refusals, replyCore } from './reply-core.ts'
import { severalNouns } from './same-choice.ts'

const owned = new RegExp(
  `\\b(?:my|the|a|an|from|to|in|of|into|with|use|by|want|need|prefer) (?!(?:my|the|a|an|any|this|that|new|same|bank|other|your|credit|right|which|what|another|his|her|their|wrong|incorrect|correct|lost|stolen|old|expired|damaged|broken|strange|unknown|second|spare|extra|replacement|next|actual|whole|two|get|activate|cancel|only|first|last)\\b)([\\p{L}-]{3,20}) (${severalNouns})s?\\b`,
  'giu',
)
const accounts =
  /\b(?:checking|savings|current|business|joint|deposit)\b(?= (?:balance|one|please)|[.!?,]|$)/giu
const sharing = new RegExp(
  `\\bshar(?:e|ing) (?:a|the|my|this|that) (${severalNouns}|room|table)\\b|\\bshared (one)\\b|\\b(?:mind|with|fine|okay|ok|like|happy) (shar)ing\\b`,
  'giu',
)
const agrees =
  /^\s*(?:yes|yeah|yep|yup|sure|of course|certainly|absolutely|fine|okay|ok|definitely|that'?s? (?:is |will be |would be )?(?:fine|okay|ok|good|great)|sounds|ja|gerne)\b/iu
const denies = /^\s*(?:no|nope|nah|not really|i'd rather not|i don't|rather not|never|nein)\b/iu

/** Which of several: "my savings account", "a shared ride". */
export function findChoices(text: string): FoundFact[] {
  return [
    ...[...text.matchAll(owned)].map((match) => {
      const said = `${match[1] ?? ''} ${match[2] ?? ''}`
      const start = match.index + match[0].toLowerCase().lastIndexOf(said.toLowerCase())
      return detailFact('choice', said, start, said.toLowerCase())
    }),
    ...[...text.matchAll(accounts)].map((match) =>
      detailFact('choice', match[0], match.index, `${match[0].toLowerCase()} account`),
    ),
    ...[...text.matchAll(sharing)].map((match) =>
      detailFact('choice', match[0], match.index, `shared ${(match[1] ?? 'ride').toLowerCase()}`),
    ),
  ]
}

/** "Is a shared ride okay?" – "Sure": the agent's words, chosen or turned down by the customer. */
export function readChoice(question: string, text: string): FoundFact[] {
  const yes = agrees.exec(text)
  const answer = yes ?? denies.exec(text)
  const [offered, more] = findChoices(`a ${question}`)
  if (answer && offered && !more && !/\bor\b/iu.test(question)) {
    const value = yes ? offered.value : `no ${offered.value}`
    return [detailFact('choice', answer[0].trim(), answer[0].search(/\S/), value, 'answer')]
  }
  const noun = new RegExp(`\\b(?:${severalNouns})\\b`, 'iu').exec(question)?.[0].toLowerCase()
  const core = replyCore(text.slice(0, 80))
  const said = /^(?:the |my |from |in )*([\p{L}-]{3,20})(?=[.,!]| account|$)/iu.exec(core.text)
  if (!noun || !said?.[1] || refusals.test(core.text) || yes) return []
  const start = core.start + said[0].length - said[1].length
  return [detailFact('choice', said[1], start, `${said[1].toLowerCase()} ${noun}`, 'answer')]
}
