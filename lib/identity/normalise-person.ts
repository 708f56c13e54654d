import type { PersonRole } from './person-column.ts'

const MISSING = new Set(['', 'null', 'nan', 'none', 'n/a', 'undefined', 'unknown', '-', '?', 'anonymous'])
const PHONE_TAIL = 9

/** A value as it is compared; '' where there is none. */
export function normalisePerson(role: PersonRole, raw: string): string {
  const plain = raw.normalize('NFKD').replaceAll(/\p{M}/gu, '').trim().toLowerCase()
  if (MISSING.has(plain) || /^0+$/.test(plain)) return ''
  if (role === 'email') return plain
  if (role === 'phone') return plain.replaceAll(/\D/g, '').slice(-PHONE_TAIL)
  if (role === 'date') return normaliseDate(plain)
  const words = plain
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return role === 'id' || role === 'postcode' || role === 'number' ? words.replaceAll(' ', '') : words
}

/** Year, month, day as eight digits; what is no date keeps its digits. */
function normaliseDate(text: string): string {
  const parts = text.split(/[ t]/)[0]?.split(/[-/.]/) ?? []
  const [first = '', second = '', third = ''] = parts
  if (parts.length !== 3) return text.replaceAll(/\D/g, '').slice(0, 8)
  const [year, month, day] = first.length === 4 ? [first, second, third] : [third, second, first]
  return `${year}${month.padStart(2, '0')}${day.padStart(2, '0')}`
}

/** "Given Surname" or "Surname, Given". */
export function splitName(full: string): { given: string; surname: string } {
  const [before = '', after] = full.split(',')
  if (after !== undefined) return { given: after.trim(), surname: before.trim() }
  const words = before.trim().split(/\s+/)
  return { given: words[0] ?? '', surname: words.length > 1 ? (words.at(-1) ?? '') : '' }
}
