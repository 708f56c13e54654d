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
 * database refuses.
 */
export function cleanJson(value: Json, key = ''): Json {
  if (typeof value === 'string') return cleanText(value, key)
  if (typeof value === 'number') return cleanNumber(value, key)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((each) => cleanJson(each, key))
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !DROPPED.has(name))
      .map(([name, each]) => [redactCards(keepable(name)).text, cleanJson(each, name)]),
  )
}

const keepable = (text: string) => text.replaceAll('\u0000', '').replace(/\p{Cs}/gu, '')

const labelOf = (key: string) => key && `${key.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]/g, ' ')}: `

/** The name of a property counts as a label of its value. */
function hidden(text: string, key: string): string | null {
  const label = labelOf(key)
  const { text: kept, found } = redactCards(label + text)
  return found.length > 0 ? kept.slice(label.length) : null
}

function cleanText(text: string, key: string): string {
  const kept = keepable(text)
  return PLAIN.test(kept) ? kept : (hidden(kept, key) ?? kept)
}

const cleanNumber = (number: number, key: string): Json =>
  Number.isFinite(number) ? (hidden(String(number), key) ?? number) : null
