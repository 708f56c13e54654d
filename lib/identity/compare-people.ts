import { jaroWinkler } from './jaro-winkler.ts'
import { oneEditApart } from './one-edit-apart.ts'
import { type PeopleField, type PeopleTable, valueOf } from './people-table.ts'
import type { PersonRole } from './person-column.ts'

/** How two values compare. A missing one says nothing. */
export const MISSING = 0
export const DIFFERENT = 1
const NEAR = 2
export const CLOSE = 3
export const EQUAL = 4
export const SWAPPED = 5
export const LEVELS = 6

const CLOSE_NAMES = 0.92
const NEAR_NAMES = 0.8
/** Two wrong digits leave a number recognisable only if it is long. */
const LONG_NUMBER = 6
const SHORTENED = 3

export type ComparePeople = (a: number, b: number, levels: Uint8Array) => void

/** Fills in the level of every field for two people. */
export function comparer({ fields }: PeopleTable): ComparePeople {
  const swaps = swappable(fields)
  return (a, b, levels) => {
    fields.forEach((field, at) => (levels[at] = levelOf(field, a, b)))
    for (const swap of swaps) markSwap(fields, swap, [a, b], levels)
  }
}

function levelOf(field: PeopleField, a: number, b: number): number {
  const left = field.ids[a] ?? 0
  const right = field.ids[b] ?? 0
  if (left === 0 || right === 0) return MISSING
  if (left === right) return EQUAL
  return levelOfTexts(field.role, field.texts[left] ?? '', field.texts[right] ?? '')
}

/** How two values of a role compare that are not the same. */
export function levelOfTexts(role: PersonRole, a: string, b: string): number {
  switch (role) {
    case 'date':
      return dateLikeness(a, b)
    case 'id':
    case 'phone':
    case 'postcode':
    case 'number':
      return oneEditApart(a, b) ? CLOSE : twoPlacesApart(a, b) ? NEAR : DIFFERENT
    case 'email':
      return oneEditApart(a, b) ? CLOSE : a.split('@')[0] === b.split('@')[0] ? NEAR : DIFFERENT
    case 'street':
    case 'text':
      return numbersOf(a) === numbersOf(b) ? nameLikeness(a, b) : Math.min(NEAR, nameLikeness(a, b))
    case 'given':
      return isShort(a, b) || isShort(b, a) ? CLOSE : nameLikeness(a, b)
    case 'full_name':
    case 'surname':
    case 'place':
      return nameLikeness(a, b)
  }
}

/** An initial, or a name cut short, as in Dan and Daniel. */
const isShort = (short: string, long: string) =>
  (short.length === 1 || short.length >= SHORTENED) && long.startsWith(short)

/** Another house of the same street is near, never close. */
const numbersOf = (text: string) => text.replaceAll(/\D/g, '')

function twoPlacesApart(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < LONG_NUMBER) return false
  let apart = 0
  for (let at = 0; at < a.length && apart <= 2; at++) if (a.charCodeAt(at) !== b.charCodeAt(at)) apart++
  return apart <= 2
}

function nameLikeness(a: string, b: string): number {
  const likeness = jaroWinkler(a, b)
  return likeness >= CLOSE_NAMES ? CLOSE : likeness >= NEAR_NAMES ? NEAR : DIFFERENT
}

/** A slip of one key, or day and month in the other order; near: two of year, month and day. */
function dateLikeness(a: string, b: string): number {
  if (oneEditApart(a, b)) return CLOSE
  const [yearA, monthA, dayA] = [a.slice(0, 4), a.slice(4, 6), a.slice(6)]
  const [yearB, monthB, dayB] = [b.slice(0, 4), b.slice(4, 6), b.slice(6)]
  if (yearA === yearB && monthA === dayB && dayA === monthB) return CLOSE
  return Number(yearA === yearB) + Number(monthA === monthB) + Number(dayA === dayB) >= 2 ? NEAR : DIFFERENT
}

/** Fields that people put into each other's place. */
function swappable(fields: readonly PeopleField[]): [number, number][] {
  const at = (role: PersonRole) => fields.flatMap((field, place) => (field.role === role ? [place] : []))
  const streets = at('street')
  return [
    ...at('given').flatMap((one) => at('surname').map((other): [number, number] => [one, other])),
    ...streets.slice(1).map((other, before): [number, number] => [streets[before] ?? 0, other]),
  ]
}

function markSwap(
  fields: readonly PeopleField[],
  [one, other]: [number, number],
  [a, b]: [number, number],
  levels: Uint8Array,
) {
  if ((levels[one] ?? 0) >= CLOSE || (levels[other] ?? 0) >= CLOSE) return
  const first = fields[one]
  const second = fields[other]
  if (!first || !second) return
  const crosses =
    crossed(valueOf(first, a), valueOf(second, b)) + crossed(valueOf(second, a), valueOf(first, b))
  if (crosses < 1) return
  levels[one] = SWAPPED
  levels[other] = crosses > 1 ? SWAPPED : MISSING
}

/** 1 where they agree across, 0 where a value is missing, far below where they differ. */
function crossed(x: string, y: string): number {
  if (!x || !y) return 0
  return jaroWinkler(x, y) >= CLOSE_NAMES ? 1 : -2
}
