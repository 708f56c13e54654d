import { foldText } from './fold-text.ts'
import type { Word } from './lex-words.ts'
import { plainSentence } from './plain-sentence.ts'

/** Wordings and what each means, by their first word. */
export type PhraseBook<M> = ReadonlyMap<string, readonly Phrase<M>[]>

interface Phrase<M> {
  keys: readonly string[]
  means: M
}

/** A phrase in a text: word indices, end exclusive. */
export interface SpokenPhrase<M> {
  means: M
  first: number
  end: number
}

const numbers = new Set('number numbers no nos nr num nbr nummer'.split(' '))

/** "Membership no" and "membership numbers" are one wording. */
const keyOf = (word: string) => (numbers.has(word) ? 'number' : word.replace(/(?<=\p{L}{3}[^s\P{L}])s$/u, ''))

const keysOf = (words: readonly Word[]) =>
  words.flatMap(({ text }, index) => text.split('-').map((part) => ({ key: keyOf(part), index })))

export const phraseKeys = (text: string): string[] =>
  keysOf(plainSentence(foldText(text).toLowerCase(), 0).words).map(({ key }) => key)

export function phraseBook<M>(phrases: readonly { text: string; means: M }[]): PhraseBook<M> {
  const book = new Map<string, Phrase<M>[]>()
  for (const { text, means } of phrases) {
    const keys = phraseKeys(text)
    const [first] = keys
    if (first === undefined) continue
    book.set(first, [...(book.get(first) ?? []), { keys, means }])
  }
  for (const [first, found] of book)
    book.set(
      first,
      found.toSorted((a, b) => b.keys.length - a.keys.length),
    )
  return book
}

/** The phrases of a book in a text, the longest where several begin at one word. */
export function findPhrases<M>(words: readonly Word[], book: PhraseBook<M>): SpokenPhrase<M>[] {
  if (book.size === 0) return []
  const keys = keysOf(words)
  const spoken: SpokenPhrase<M>[] = []
  for (let at = 0; at < keys.length; at++) {
    const phrase = book
      .get(keys[at]?.key ?? '')
      ?.find((each) => each.keys.every((key, index) => keys[at + index]?.key === key))
    if (!phrase) continue
    const last = at + phrase.keys.length - 1
    spoken.push({ means: phrase.means, first: keys[at]?.index ?? 0, end: (keys[last]?.index ?? 0) + 1 })
    at = last
  }
  return spoken
}
