import { findAddresses } from './find-addresses.ts'
import { type CoreFactType, isDetail } from './fact.ts'
import type { ExtractContext, FoundFact } from './found-fact.ts'
import { referenceKey } from './facts-agree.ts'
import { normaliseFact, normaliseReference } from './normalise-fact.ts'
import { labelOfReference } from './reference-label.ts'
import { parsePhone } from './parse-phone.ts'
import { refusals, replyCore } from './reply-core.ts'

function at(type: CoreFactType, said: string, start: number, value: string | null): FoundFact[] {
  if (!value || !said) return []
  return [{ type, value, said, start, end: start + said.length, evidence: 'answer', verified: false }]
}

const answeredReference =
  /(?<![\p{L}\p{N}@+€$£.,])#?\p{L}{0,5}[-_]?\d[\p{L}\d]{0,24}(?:[-/_ ][\p{L}\d]{0,3}\d[\p{L}\d]{0,10}){0,3}(?![\p{L}\p{N}@%]|[.,]\d)/gu

function answerReference(type: CoreFactType, text: string, context: ExtractContext): FoundFact[] {
  for (const match of text.slice(0, 400).matchAll(answeredReference)) {
    const value = normaliseReference(match[0])
    const span = { start: match.index, end: match.index + match[0].length }
    const { label } = labelOfReference(text, span)
    if (!value || (label && label !== type)) continue
    const key = referenceKey(match[0])
    const verified =
      type === 'order_number' && [...context.known.orderNumbers].some((one) => referenceKey(one) === key)
    return at(type, match[0], match.index, value).map((fact) => ({ ...fact, verified }))
  }
  return []
}

function answerPhone(text: string, country: string): FoundFact[] {
  const match = /(?:\+|00)?\(?\d(?:[ ()./-]{0,3}\d){5,15}(?!\d)/u.exec(text.slice(0, 400))
  if (!match) return []
  return at('phone', match[0], match.index, parsePhone(match[0], country)?.number ?? null)
}

function answerName(text: string): FoundFact[] {
  const { text: said, start } = replyCore(text)
  const clean =
    /^[\p{L}][\p{L}\p{M}.'-]{0,30}(?: [\p{L}][\p{L}\p{M}.'-]{0,30}){0,4}/u
      .exec(said)?.[0]
      .replace(/\.$/, '') ?? ''
  const rest = said.slice(clean.length)
  if (
    !/^[\s,.!?;:)(-]*(?:$|[,.\n;])/u.test(rest) ||
    /\b(?:is|the|order|my|and|not|i|it|you|please|thanks?)\b/iu.test(clean)
  )
    return []
  return at('name', clean, start, normaliseFact('name', clean, { defaultCountry: 'US', at: '' }))
}

function answerAddress(text: string, context: ExtractContext): FoundFact[] {
  if (findAddresses(text).length > 0) return []
  const { text: said, start } = replyCore(text.slice(0, 200))
  if (!/\d/.test(said) || !/\p{L}{3}/u.test(said) || said.split(/\s+/).length < 3 || /[@?]/.test(said))
    return []
  return at('address', said, start, normaliseFact('address', said, context))
}

function answerWords(type: CoreFactType, text: string, context: ExtractContext, most: number): FoundFact[] {
  const { text: said, start } = replyCore(text)
  const words = said.split(/\s+/).length
  if (said.length < 3 || said.length > 300 || words > most || said.endsWith('?')) return []
  return at(type, said, start, normaliseFact(type, said, context))
}

/** Reads a reply as the answer to a question of a type: a bare "48213" is an order number if one was asked for. */
export function readAnswer(type: CoreFactType, text: string, context: ExtractContext): FoundFact[] {
  if (refusals.test(text.trimStart().slice(0, 40))) return []
  if (isDetail(type)) return []
  switch (type) {
    case 'order_number':
    case 'invoice_number':
    case 'serial_number':
      return answerReference(type, text, context)
    case 'phone':
      return answerPhone(text, context.defaultCountry)
    case 'name':
      return answerName(text)
    case 'address':
      return answerAddress(text, context)
    case 'product':
      return answerWords(type, text, context, 8)
    case 'problem':
    case 'preference':
      return answerWords(type, text, context, 60)
    case 'amount':
    case 'date':
    case 'email':
      return []
  }
}
