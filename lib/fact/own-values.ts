import { type CodeForm, writeCode } from './code-form.ts'
import type { Word } from './lex-words.ts'
import type { ReadableType } from './own-types.ts'
import { findPhrases } from './phrase-book.ts'
import { amountPattern, readAmount } from './read-amount.ts'
import { datePattern, readDate } from './read-date.ts'
import { scanCode } from './scan-code.ts'

/** What may be a value of an own type, in a text; end exclusive. */
export interface OwnValue {
  value: string
  start: number
  end: number
  /** Written so freely that it needs a word beside it: "of 12345" is hardly AB-12345. */
  isLoose: boolean
}

/** A text that is read for own types: its words, and where codes could begin. */
export interface OwnText {
  text: string
  words: readonly Word[]
  starts: readonly number[]
  /** ISO time of the text. */
  at: string
}

const MOST = 40

export function ownValues(type: ReadableType, read: OwnText): OwnValue[] {
  switch (type.shape.kind) {
    case 'digits':
    case 'example':
      return codes(type, read)
    case 'choice':
      return choices(type, read)
    case 'date':
      return matches(read.text, datePattern, (said) => readDate(said, read.at))
    case 'money':
      return matches(read.text, amountPattern, readAmount)
  }
}

function codes({ forms }: ReadableType, { text, starts }: OwnText): OwnValue[] {
  const found: OwnValue[] = []
  let done = 0
  for (const start of starts) {
    if (found.length === MOST) break
    if (start < done) continue
    for (const form of forms) {
      const end = scanCode(form, text, start)
      if (end === null) continue
      const said = text.slice(start, end)
      found.push({ value: writeCode(form, said), start, end, isLoose: isLoose(form, said) })
      done = end
      break
    }
  }
  return found
}

/** A small word and a number, unless it begins as nothing else does. */
function isLoose(form: CodeForm, said: string): boolean {
  const own = form.filter((part) => part.is === 'exact' && /\p{L}/u.test(part.unit)).length
  return own < 3 && /\s/u.test(said) && said !== said.toUpperCase()
}

function choices(type: ReadableType, { words }: OwnText): OwnValue[] {
  return findPhrases(words, type.choices)
    .slice(0, MOST)
    .flatMap(({ means: value, first, end }) => {
      const [from, to] = [words[first], words[end - 1]]
      return from && to ? [{ value, start: from.start, end: to.end, isLoose: false }] : []
    })
}

function matches(text: string, pattern: RegExp, read: (said: string) => string | null): OwnValue[] {
  const found: OwnValue[] = []
  for (const match of text.matchAll(pattern)) {
    if (found.length === MOST) break
    const value = read(match[0])
    if (value) found.push({ value, start: match.index, end: match.index + match[0].length, isLoose: false })
  }
  return found
}
