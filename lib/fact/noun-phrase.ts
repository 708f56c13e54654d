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
const joiners = new Set(', and or & / + plus und oder : - ( then'.split(' '))

export interface NounPhrase {
  /** First word of "your full …". */
  first: number
  /** "another", "a new": not what was told. */
  other: boolean
}

/** The noun with the words that describe it, to its left. */
export function nounPhrase(sentence: PlainSentence, noun: AskedNoun): NounPhrase {
  let first = noun.first
  let other = false
  for (; first > 0; first--) {
    const text = sentence.word(first - 1)
    // German "an Ihre Adresse" is a place, not an article.
    const towards = text === 'an' && /^(?:ihre?|deine?|die|das)/.test(sentence.word(first))
    if (others.has(text)) other = true
    else if (towards || !modifiers.has(text)) break
  }
  return { first, other }
}

export function isModifier(word: string): boolean {
  return modifiers.has(word)
}

/** Words that join the members of a list. */
export function isJoiner(word: string): boolean {
  return joiners.has(word)
}
