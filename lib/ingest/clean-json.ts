import { mayNameCode } from '#lib/privacy/find-security-codes.ts'
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
 * database refuses. It is the most that is done before an acknowledgement: what is plain is let by early, and what
 * needs nothing is given back as it is.
 */
export function cleanJson(value: Json, key = ''): Json {
  if (typeof value === 'string') return cleanText(value, key)
  if (typeof value === 'number') return cleanNumber(value, key)
  if (value === null || typeof value !== 'object') return value
  return Array.isArray(value) ? cleanList(value, key) : cleanObject(value)
}

function cleanList(list: Json[], key: string): Json[] {
  const cleaned = list.map((each) => cleanJson(each, key))
  return cleaned.every((each, at) => each === list[at]) ? list : cleaned
}

function cleanObject(object: JsonObject): JsonObject {
  const names = Object.keys(object)
  const values = names.map((name) => cleanJson(object[name] ?? null, name))
  if (names.every((name, at) => values[at] === object[name] && keyOf(name).clean === name)) return object
  const kept: JsonObject = {}
  names.forEach((name, at) => {
    const { clean } = keyOf(name)
    if (clean !== null) kept[clean] = values[at] ?? null
  })
  return kept
}

interface Key {
  /** Null for one that reaches for prototypes. */
  clean: string | null
  /** The name of a property counts as a label of its value. */
  label: string
  /** What it labels has to be looked at whatever is in it. */
  isTelling: boolean
}

const MOST_KEYS = 5_000
/** A longer one is no name that comes again, and many of them would fill the memory. */
const LONGEST_KEPT = 64
/** Sources send the same names all day. */
const keys = new Map<string, Key>()

function keyOf(name: string): Key {
  const known = keys.get(name)
  if (known) return known
  const label = labelOf(name)
  const clean = name === '' ? '' : cleanText(name, '')
  const key = { clean: DROPPED.has(clean) ? null : clean, label, isTelling: isTelling(label) }
  if (name.length > LONGEST_KEPT) return key
  if (keys.size >= MOST_KEYS) keys.clear()
  keys.set(name, key)
  return key
}

const labelOf = (key: string) => key && `${key.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]/g, ' ')}: `

/** Halves of pairs and NUL; a text with neither is the usual one. */
const keepable = (text: string) =>
  /[\ud800-\udfff]/.test(text) || text.includes('\u0000')
    ? text.replaceAll('\u0000', '').replace(/\p{Cs}/gu, '')
    : text

const isTelling = (text: string) => /\d|[^ -~]/.test(text) || mayNameCode(text)

/** A card has more, its code as many digits. */
const FEWEST = 3
const SHORTEST_CARD = 12
const BEYOND_ASCII = -1

/** How many digits are in it; `BEYOND_ASCII` where it holds other signs than printable ASCII. */
function digitsIn(text: string): number {
  let digits = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 || code > 0x7e) return BEYOND_ASCII
    if (code >= 0x30 && code <= 0x39) digits += 1
  }
  return digits
}

const hasThreeDigits = (text: string) => /\p{Nd}.*?\p{Nd}.*?\p{Nd}/su.test(text)

function hidden(text: string, key: string): string | null {
  if (!hasThreeDigits(text) || PLAIN.test(text)) return null
  const { label } = keyOf(key)
  const { text: kept, found } = redactCards(label + text)
  return found.length > 0 ? kept.slice(label.length) : null
}

/** Too few digits for a card, and nothing by its name or in it that speaks of a code. */
function isPlain(text: string, key: string): boolean {
  const digits = digitsIn(text)
  if (digits === BEYOND_ASCII || digits >= SHORTEST_CARD) return false
  return digits < FEWEST || !(keyOf(key).isTelling || mayNameCode(text))
}

function cleanText(text: string, key: string): string {
  if (isPlain(text, key)) return text
  const kept = keepable(text)
  return hidden(kept, key) ?? kept
}

function cleanNumber(number: number, key: string): Json {
  if (!Number.isFinite(number)) return null
  const text = String(number)
  return isPlain(text, key) ? number : (hidden(text, key) ?? number)
}
