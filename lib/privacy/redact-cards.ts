import type { CardSpan } from './card-span.ts'
import { findCards } from './find-cards.ts'
import { plainDigits } from './plain-digits.ts'

export interface Redacted {
  text: string
  found: readonly CardSpan[]
}

function replaced(text: string, spans: readonly CardSpan[], by: (part: string, span: CardSpan) => string) {
  let written = ''
  let done = 0
  for (const span of spans) {
    written += text.slice(done, span.start) + by(text.slice(span.start, span.end), span)
    done = span.end
  }
  return written + text.slice(done)
}

function maskOf(part: string, { kind }: CardSpan): string {
  return kind === 'code' ? '•••' : `•••• ${plainDigits(part).replace(/\D/g, '').slice(-4)}`
}

/** The text as it may be kept: "•••• 1111" for a card's number, "•••" for its code; `found` are places in the given text. */
export function redactCards(text: string): Redacted {
  const found = findCards(text)
  return found.length === 0 ? { text, found } : { text: replaced(text, found, maskOf), found }
}

/** `redactCards` for a parser of input: what is not kept never comes further than this. */
export const withoutCards = (text: string): string => redactCards(text).text

/** The same text with the digits of its cards blotted out; places stay. */
export const hideCards = (text: string, spans: readonly CardSpan[] = findCards(text)): string =>
  replaced(text, spans, (part) => part.replace(/\p{Nd}/gu, (digit) => '•'.repeat(digit.length)))
