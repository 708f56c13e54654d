import { labelOfReference, type ReferenceType } from './reference-label.ts'
import type { FoundFact, KnownToUs } from './found-fact.ts'
import { referenceKey } from './facts-agree.ts'
import { normaliseReference } from './normalise-fact.ts'

interface Token {
  raw: string
  start: number
  end: number
  digits: number
}

const tokenPattern =
  /(?<![\p{L}\p{N}@.€$£])(?:#\s?)?[\p{L}]{0,5}[-_/]?\d[\p{L}\d]{0,24}(?:[-/_][\p{L}\d]{1,16}){0,3}(?![@\p{L}\p{N}]|[.,:]\d)/gu

function readTokens(text: string): Token[] {
  return [...text.matchAll(tokenPattern)].map((match) => ({
    raw: match[0],
    start: match.index,
    end: match.index + match[0].length,
    digits: match[0].match(/\d/g)?.length ?? 0,
  }))
}

const unitAfter =
  /^ ?(?:%|€|\$|£|°|(?:eur|euros?|usd|gbp|pounds?|dollars?|pcs|pieces|stück|units|items|kg|g|ml|l|cm|mm|gb|mb|days?|weeks?|months?|years?|hours?|minutes?|mins?|am|pm|times)(?![\p{L}\p{N}]))/iu

/** Digit groups that only together are an order on file: "482 13". */
function joinKnown(
  tokens: readonly Token[],
  index: number,
  text: string,
  known: ReadonlySet<string>,
): Token | null {
  let key = ''
  let joined: Token | null = null
  for (const token of tokens.slice(index, index + 5)) {
    if (joined && !/^[ -]{1,2}$/.test(text.slice(joined.end, token.start))) break
    key += referenceKey(token.raw)
    const start: number = joined ? joined.start : token.start
    joined = { raw: text.slice(start, token.end), start, end: token.end, digits: key.length }
    if (key.length >= 4 && known.has(key)) return joined
  }
  return null
}

function decide(text: string, token: Token, onFile: boolean): ReferenceType | null {
  const { label, explicit } = labelOfReference(text, token)
  if (label === 'other') return null
  if (unitAfter.test(text.slice(token.end, token.end + 12)) && !explicit) return null
  const hashed = token.raw.startsWith('#')
  if (label === 'order_number' || label === 'invoice_number') {
    return onFile || token.digits >= (explicit || hashed ? 3 : 5) ? label : null
  }
  if (label) return explicit || token.digits >= 4 ? label : null
  return onFile || (hashed && token.digits >= 4) ? 'order_number' : null
}

const longestList = 300

/** Order, invoice and serial numbers (of the first three hundred numbers of any kind): by the word beside them, by "#", or because the order is on file. */
export function findReferences(text: string, known: KnownToUs): FoundFact[] {
  const keys = new Set([...known.orderNumbers].map(referenceKey))
  const tokens = readTokens(text).slice(0, longestList)
  const found: FoundFact[] = []
  let done = 0
  for (const [index, token] of tokens.entries()) {
    if (token.start < done) continue
    const joined = joinKnown(tokens, index, text, keys)
    const { raw, start, end, digits } = joined ?? token
    const type = decide(text, { raw, start, end, digits }, joined !== null)
    const value = normaliseReference(raw)
    if (!type || !value) continue
    const verified = type === 'order_number' && joined !== null
    const evidence = labelOfReference(text, token).label ? 'label' : verified ? 'database' : 'pattern'
    found.push({ type, value, said: raw, start, end, evidence, verified })
    done = end
  }
  return found
}
