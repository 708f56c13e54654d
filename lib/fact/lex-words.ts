export interface Word {
  /** Lower case; compare with this. */
  text: string
  /** As written. */
  raw: string
  start: number
  end: number
}

// Bounded repeats keep the time linear for any input.
const wordPattern =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,63}(?:['-][\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,63}){0,4}|[^\s\p{L}\p{N}]/gu

/** Words and single punctuation marks with their offsets; `offset` is added to each. */
export function lexWords(text: string, offset = 0): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(wordPattern)) {
    const raw = match[0]
    const start = match.index + offset
    words.push({ text: raw.toLowerCase(), raw, start, end: start + raw.length })
  }
  return words
}
