import { extractDetails } from './extract-details.ts'
import { findCards } from '#lib/privacy/find-cards.ts'
import { hideCards } from '#lib/privacy/redact-cards.ts'
import { findAddresses } from './find-addresses.ts'
import { findAmounts } from './find-amounts.ts'
import { findDates } from './find-dates.ts'
import { findEmails } from './find-emails.ts'
import { findOwn, readOwnAnswer } from './find-own.ts'
import { findNames } from './find-names.ts'
import { findPhones } from './find-phones.ts'
import { findPreferences } from './find-preferences.ts'
import { findProblem } from './find-problem.ts'
import { findProducts } from './find-products.ts'
import { findQuestions } from './find-questions.ts'
import { findReferences } from './find-references.ts'
import { foldText } from './fold-text.ts'
import { factEvidence, overlaps, type ExtractContext, type FoundFact } from './found-fact.ts'
import { NO_OWN } from './own-types.ts'
import { readAnswer } from './read-answer.ts'
import { splitSentences } from './split-sentences.ts'
import { isOwn, type FactType } from './fact.ts'

// Whole sentences may hold other facts; tokens may not share their characters.
const sentenceTypes = new Set<FactType>(['problem', 'preference'])

const affirms =
  /^\s*(?:yes|yeah|yep|yup|correct|right|exactly|that's (?:right|correct|it)|that is (?:right|correct|it)|indeed|ja|genau|richtig|stimmt)\b/iu

function readAnswers(text: string, context: ExtractContext): FoundFact[] {
  const { previousQuestion, own = NO_OWN, at } = context
  const asked = new Set(findQuestions(previousQuestion ?? '', own).map((question) => question.type))
  return [...asked].flatMap((type) => {
    const ownType = own.all.get(type)
    if (isOwn(type)) return ownType ? readOwnAnswer(ownType, text, at) : []
    return readAnswer(type, text, context)
  })
}

function readTokens(text: string, context: ExtractContext): FoundFact[] {
  return [
    ...findOwn(text, context.own ?? NO_OWN, context.at),
    ...findEmails(text, context.known),
    ...findReferences(text, context.known),
    ...findAddresses(text),
    ...findPhones(text, context),
    ...findAmounts(text),
    ...findDates(text, context.at),
    ...findNames(text, context.known),
    ...findProducts(text, context.known),
  ]
}

/** "Is your order number 48213?" – "Yes": what the agent said is now the customer's word, at their "yes". */
function readAffirmed(text: string, context: ExtractContext): FoundFact[] {
  const yes = affirms.exec(text)
  const question = foldText(context.previousQuestion ?? '').trim()
  if (!yes || !question.endsWith('?')) return []
  const last = splitSentences(question).at(-1)?.text ?? ''
  const start = yes[0].length - yes[0].trimStart().length
  return readTokens(hideCards(last), context)
    .filter((fact) => fact.type !== 'product' && fact.type !== 'name')
    .map((fact) => ({ ...fact, said: yes[0].trim(), start, end: yes[0].length, evidence: 'answer' }))
}

function strength(fact: FoundFact): number {
  return fact.verified ? -1 : factEvidence.indexOf(fact.evidence)
}

/** Where two claim the same characters the stronger evidence stands; equal facts are told once. */
function settle(candidates: readonly FoundFact[]): FoundFact[] {
  const kept = new Map<string, FoundFact>()
  const taken: FoundFact[] = []
  const byStrength = candidates.toSorted((a, b) => strength(a) - strength(b))
  for (const fact of byStrength) {
    const key = `${fact.type}\n${fact.value.toLowerCase()}`
    const token = !sentenceTypes.has(fact.type)
    if (kept.has(key) || (token && taken.some((other) => overlaps(fact, other)))) continue
    kept.set(key, fact)
    if (token) taken.push(fact)
  }
  return [...kept.values()].toSorted((a, b) => a.start - b.start)
}

const mostFacts = 100

function isTaken(detail: FoundFact, told: readonly FoundFact[]): boolean {
  return told.some((fact) => fact.type !== 'problem' && overlaps(fact, detail))
}

/**
 * The facts that a customer tells in one text (a message, or what a contact's log says they said), with
 * their characters. An agent's own words tell nothing about what the customer told.
 */
export function extractFacts(text: string, context: ExtractContext): FoundFact[] {
  if (context.from === 'agent') return []
  const folded = foldText(text)
  const cards = findCards(folded)
  const clear = hideCards(folded, cards)
  const sentences = splitSentences(clear)
  const answers = readAnswers(clear, context)
  const asked = new Set(answers.map((fact) => fact.type))
  const wordings = [
    ...(asked.has('problem') ? [] : findProblem(sentences, context)),
    ...(asked.has('preference') ? [] : findPreferences(sentences, context)),
  ]
  const tokens = [...answers, ...readTokens(clear, context), ...wordings].slice(0, mostFacts)
  const affirmed = readAffirmed(clear, context)
  const told = settle([...tokens, ...affirmed])
  const details = settle(extractDetails(clear, context).filter((each) => !isTaken(each, told)))
  return [...told, ...details.slice(0, mostFacts)].map((fact) => {
    const hidden = cards.some((card) => overlaps(card, fact))
    return hidden ? fact : { ...fact, said: text.slice(fact.start, fact.end) }
  })
}
