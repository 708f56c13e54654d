import { ERASED } from './personal-tables.ts'

export interface KnownMatcher {
  /** For `like any`, in lower case: what cannot hold a known value is passed over by the database. */
  patterns: string[]
  occursIn(text: string): boolean
  /** The text with each known value taken out. */
  without(text: string): string
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
const like = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** Anna Berg is not in "Anna Berg-Olsen", nor ann@a.org in "joann@a.org" or "ann@a.organic". */
function asWord(text: string): string {
  const before = text.includes('@') ? '[\\p{L}\\p{N}_.+-]' : "[\\p{L}\\p{N}]|\\p{L}[-'’]"
  return `(?<!${before})${literal(text)}(?![\\p{L}\\p{N}]|[-'’]\\p{L})`
}

/** Finds values as words, in any case. */
export function knownMatcher(known: readonly string[]): KnownMatcher {
  const longestFirst = known.toSorted((one, other) => other.length - one.length)
  const pattern = longestFirst.length > 0 ? longestFirst.map(asWord).join('|') : '(?!)'
  const [first, every] = [new RegExp(pattern, 'iu'), new RegExp(pattern, 'giu')]
  const spellings = known.flatMap((text) => [text, JSON.stringify(text).slice(1, -1)])
  return {
    patterns: [...new Set(spellings.map((text) => like(text.toLowerCase())))],
    occursIn: (text) => first.test(text),
    without: (text) => text.replace(every, ERASED),
  }
}

/** The same for a JSON value, at any depth. */
export function jsonWithout(matcher: KnownMatcher, value: Json): Json {
  if (typeof value === 'string') return matcher.without(value)
  if (typeof value === 'number') return matcher.occursIn(String(value)) ? ERASED : value
  if (Array.isArray(value)) return value.map((each) => jsonWithout(matcher, each))
  if (value === null || typeof value !== 'object') return value
  const rewritten: Record<string, Json> = {}
  for (const [name, each] of Object.entries(value))
    rewritten[matcher.without(name)] = jsonWithout(matcher, each)
  return rewritten
}
