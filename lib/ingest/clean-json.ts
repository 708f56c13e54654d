import { redactCards } from '#lib/privacy/redact-cards.ts'

export type Json = null | boolean | number | string | Json[] | JsonObject
export interface JsonObject {
  [key: string]: Json
}

const DROPPED = new Set(['__proto__', 'constructor', 'prototype'])
/** Times and UUIDs are most of what has many digits, and no card is written so. */
const PLAIN =
  /^(?:\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)|(?:[a-z-]+-(?:\d{13}-)?)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * JSON as it may be kept: no card numbers or codes, no keys that reach for prototypes, no characters that the
 * database refuses. It is the most that is done before an acknowledgement, so what is plain is let by early.
 */
export function cleanJson(value: Json, key = ''): Json {
  if (typeof value === 'string') return cleanText(value, key)
  if (typeof value === 'number') return cleanNumber(value, key)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((each) => cleanJson(each, key))
  const kept: JsonObject = {}
  for (const name of Object.keys(value)) {
    const clean = cleanText(name, '')
    if (!DROPPED.has(clean)) kept[clean] = cleanJson(value[name] ?? null, name)
  }
  return kept
}

/** Halves of pairs and NUL; a text with neither is the usual one. */
const keepable = (text: string) =>
  /[\ud800-\udfff]/.test(text) || text.includes('\u0000')
    ? text.replaceAll('\u0000', '').replace(/\p{Cs}/gu, '')
    : text

const labelOf = (key: string) => key && `${key.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]/g, ' ')}: `

/** A card has more, its code as many digits. */
const hasThreeDigits = (text: string) => /\p{Nd}.*?\p{Nd}.*?\p{Nd}/su.test(text)

/** The name of a property counts as a label of its value. */
function hidden(text: string, key: string): string | null {
  if (!hasThreeDigits(text) || PLAIN.test(text)) return null
  const label = labelOf(key)
  const { text: kept, found } = redactCards(label + text)
  return found.length > 0 ? kept.slice(label.length) : null
}

function cleanText(text: string, key: string): string {
  const kept = keepable(text)
  return hidden(kept, key) ?? kept
}

const cleanNumber = (number: number, key: string): Json =>
  Number.isFinite(number) ? (hidden(String(number), key) ?? number) : null
