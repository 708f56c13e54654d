import { foldText } from './fold-text.ts'
import type { Word } from './lex-words.ts'
import { plainSentence } from './plain-sentence.ts'
import { askedWords, keptWords, silentWords } from './question-words.ts'

const GAP = '…'
const LONGEST = 12
const WITH_GAP = 2
const letters = /[\p{L}\p{N}…]/u
const endings: readonly (readonly [RegExp, string])[] = [
  [/'s$/u, ''],
  [/s$/u, ''],
  [/es$/u, ''],
  [/ed$/u, ''],
  [/d$/u, ''],
  [/ing$/u, ''],
  [/ing$/u, 'e'],
  [/ies$/u, 'y'],
]

/**
 * How a question is put, so that the same question of others is the same: its known words in order, without the words
 * of politeness; names, numbers and whatever is not on the product's own list become a gap. Null: too little is left,
 * or too much is said, to know it again. What it makes of its own result is that result.
 */
export function wordingOf(asked: string): string | null {
  const said: string[] = []
  for (const [index, word] of plainSentence(foldText(asked), 0).words.entries()) {
    const kept = keptOf(word, index > 0)
    if (kept !== null && !(kept === GAP && said.at(-1) === GAP)) said.push(kept)
  }
  const known = said.filter((word) => word !== GAP).length
  const enough = known >= (said.includes(GAP) ? WITH_GAP : 1)
  return enough && said.length <= LONGEST ? said.join(' ') : null
}

/** Null: it says nothing. */
function keptOf({ text, raw }: Word, isInside: boolean): string | null {
  if (!letters.test(text) || silentWords.has(text)) return null
  const base = baseOf(text)
  if (base === null) return GAP
  const isName = isInside && /^\p{Lu}/u.test(raw) && !askedWords.has(base)
  return isName ? GAP : base
}

function baseOf(text: string): string | null {
  if (keptWords.has(text)) return text
  for (const [ending, instead] of endings) {
    const base = text.replace(ending, instead)
    if (base !== text && keptWords.has(base)) return base
  }
  return null
}
