import { splitSentences } from '#lib/fact/split-sentences.ts'
import { QUOTE_LIMIT } from './signal.ts'

/** The sentence that holds these characters, for the board: what the customer said, in their words. */
export function quoteAround(text: string, start: number): string {
  const from = Math.max(0, start - QUOTE_LIMIT)
  const near = text.slice(from, start + QUOTE_LIMIT)
  const sentence = splitSentences(near).find((one) => one.end > start - from)
  return cutQuote(sentence?.text ?? near)
}

/** One line within the limit. */
export const cutQuote = (text: string): string =>
  withoutHalves(text.slice(0, QUOTE_LIMIT).replace(/\s+/g, ' ').trim())

/** Cutting by UTF-16 units may leave half a character at either end. */
const withoutHalves = (text: string) => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
