import { z } from 'zod'

/** What a person typed into a search, without what no text can hold. */
export const searchText = z
  .string()
  .max(200, 'A search holds at most 200 characters.')
  .transform((value) => value.replaceAll(/\p{Cc}/gu, ' ').trim())

export interface SearchTerm {
  kind: 'word' | 'start' | 'phrase'
  text: string
  /** It must not stand there. */
  not: boolean
}

const MOST = 16
const SHORTEST_START = 3
const TERM = /(-?)(?:"([^"]*)"?|([^\s"]+))/gu

/** Words that all must stand there: `"as written"`, `-not`, `begin*`; the last plain word may go on. */
export function parseSearch(text: string): SearchTerm[] {
  const terms = [...text.matchAll(TERM)].map(toTerm).filter(hasLetters).slice(0, MOST)
  const last = terms.at(-1)
  const goesOn = last?.kind === 'word' && !last.not && !/[\s"]$/.test(text)
  if (last && goesOn && last.text.length >= SHORTEST_START) last.kind = 'start'
  return terms
}

function toTerm([, sign, phrase, word]: RegExpExecArray): SearchTerm {
  if (phrase !== undefined) return { kind: 'phrase', text: phrase, not: sign === '-' }
  const given = word ?? ''
  const stem = given.replace(/\*+$/, '')
  const isStart = given.endsWith('*') && stem.length >= SHORTEST_START
  return { kind: isStart ? 'start' : 'word', text: stem, not: sign === '-' }
}

const hasLetters = ({ text }: SearchTerm) => /[\p{L}\p{N}]/u.test(text)
