import { readAmount } from './read-amount.ts'
import { readDate } from './read-date.ts'
import { parsePhone } from './parse-phone.ts'
import { type CoreFactType, isDetail } from './fact.ts'
import { foldText } from './fold-text.ts'

export interface NormaliseContext {
  defaultCountry: string
  /** ISO time from which "yesterday" is counted. */
  at: string
}

const longestSentence = 300

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function trimMarks(text: string): string {
  return oneLine(text).replace(/^[\s"'(,;:.-]{1,9}|[\s"'),;:.!?-]{1,9}$/g, '')
}

function titleCase(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Reference without its hash and spaces, capitals throughout; null without three digits. */
export function normaliseReference(said: string): string | null {
  const value = foldText(said).replace(/[\s#]/g, '').toUpperCase()
  return (value.match(/\d/g)?.length ?? 0) >= 3 && value.length <= 40 ? value : null
}

export function normaliseEmail(said: string): string | null {
  const value = foldText(said).trim().toLowerCase()
  return /^[^\s@]{1,64}@[^\s@]{3,190}$/.test(value) ? value : null
}

function normalisePhone(said: string, country: string): string | null {
  return parsePhone(foldText(said), country)?.number ?? null
}

/** "anna schmidt" and "ANNA SCHMIDT" become "Anna Schmidt"; mixed case is left as its owner writes it. */
export function normaliseName(said: string): string | null {
  const value = trimMarks(foldText(said))
  if (!value || value.length > 80 || /\d/.test(value)) return null
  const oneCase = value === value.toLowerCase() || value === value.toUpperCase()
  return oneCase ? value.toLowerCase().replace(/[\p{L}\p{M}]{1,80}/gu, titleCase) : value
}

export function normaliseAddress(said: string): string | null {
  const lines = foldText(said).split(/\r?\n/)
  const value = trimMarks(
    lines
      .map((line) => trimMarks(line))
      .filter(Boolean)
      .join(', '),
  )
  return value && value.length <= 200 ? value : null
}

function normaliseWords(said: string): string | null {
  const value = oneLine(foldText(said)).slice(0, longestSentence)
  return value || null
}

function normaliseProduct(said: string): string | null {
  const value = trimMarks(foldText(said)).replace(/^(?:the|my|a|an|your|this|that) /i, '')
  return value && value.length <= 120 ? value : null
}

/** The normal form of what was said, or null where it can't be a value of this type. */
export function normaliseFact(type: CoreFactType, said: string, context: NormaliseContext): string | null {
  if (isDetail(type)) return normaliseWords(said)
  switch (type) {
    case 'order_number':
    case 'invoice_number':
    case 'serial_number':
      return normaliseReference(said)
    case 'email':
      return normaliseEmail(said)
    case 'phone':
      return normalisePhone(said, context.defaultCountry)
    case 'name':
      return normaliseName(said)
    case 'address':
      return normaliseAddress(said)
    case 'product':
      return normaliseProduct(said)
    case 'problem':
    case 'preference':
      return normaliseWords(said)
    case 'amount':
      return readAmount(said)
    case 'date':
      return readDate(said, context.at)
  }
}
