import { doubleMetaphone } from 'double-metaphone'
import { type PeopleField, type PeopleTable, valueOf } from './people-table.ts'
import type { PersonRole } from './person-column.ts'

/** One way of putting people side by side: those with the same key are compared; '' stands alone. */
export type BlockKey = (person: number) => string

const sounds = new Map<string, string>()

/** A name by how it sounds. */
export function soundOf(text: string): string {
  const known = sounds.get(text)
  if (known !== undefined) return known
  const sound = doubleMetaphone(text)[0]
  if (sounds.size > 200_000) sounds.clear()
  sounds.set(text, sound)
  return sound
}

const ordered = (text: string) => text.split('').toSorted().join('')

const EXACT: ReadonlySet<PersonRole> = new Set<PersonRole>(['date', 'id', 'phone', 'email'])

/** Every key that the columns allow, so that a slip in one column, or its absence, loses no pair. */
export function blockKeys(table: PeopleTable): BlockKey[] {
  const first = (role: PersonRole) => reader(table.fields.find((field) => field.role === role))
  const given = first('given')
  const surname = first('surname')
  const date = first('date')
  const postcode = first('postcode')
  const street = first('street')
  const place = first('place')
  const number = first('number')
  const sound =
    (read: BlockKey): BlockKey =>
    (person) =>
      soundOf(read(person))
  const initial =
    (read: BlockKey): BlockKey =>
    (person) =>
      read(person).slice(0, 1)
  return [
    ...table.fields.filter((field) => EXACT.has(field.role) || singular(field)).map((field) => reader(field)),
    both(postcode, sound(surname), initial(given)),
    (person) => ordered2(soundOf(given(person)), soundOf(surname(person))),
    both(postcode, sound(given)),
    both(postcode, number),
    both(street, number),
    both(street, initial(given)),
    both(sound(street), initial(surname)),
    both(place, sound(given)),
    both(place, sound(surname)),
    both(place, number),
    both((person) => ordered(date(person)), initial(given)),
    both((person) => date(person).slice(4), sound(given)),
    both((person) => date(person).slice(0, 4), sound(surname)),
  ]
}

const reader =
  (field: PeopleField | undefined): BlockKey =>
  (person) =>
    field ? valueOf(field, person) : ''

/** A column of no known role whose values are mostly one person's own. */
const singular = ({ role, texts, present }: PeopleField) => role === 'text' && texts.length > present / 4

const both =
  (...reads: BlockKey[]): BlockKey =>
  (person) => {
    const parts = reads.map((read) => read(person))
    return parts.includes('') ? '' : parts.join('\u0001')
  }

const ordered2 = (a: string, b: string) => (a && b ? [a, b].toSorted().join('\u0001') : '')
