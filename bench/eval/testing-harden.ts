import { nicknameOf, type People, type Person } from './testing-hard-people.ts'

export const HEADER = [
  'person',
  'given_name',
  'surname',
  'date_of_birth',
  'email',
  'phone',
  'street',
  'postcode',
  'city',
]

const FAMILY = 0.25
const TWIN = 0.03
const NAMESAKE = 0.02
const STAFF = 0.04

/** Families under one roof, twins, a son of his father's name, a company's staff behind one telephone. */
function neighbourhood(people: People, size: number): Person[] {
  const persons: Person[] = []
  while (persons.length < size) {
    const first = people.person()
    persons.push(first)
    const dice = people.chance()
    if (dice < FAMILY) persons.push(...family(people, first))
    else if (dice < FAMILY + TWIN) persons.push(relative(people, first, { birth: first.birth }))
    else if (dice < FAMILY + TWIN + NAMESAKE) persons.push(relative(people, first, { given: first.given }))
    else if (dice < FAMILY + TWIN + NAMESAKE + STAFF)
      for (let at = 0; at < 6; at++) persons.push({ ...people.person(), ...at0(first), phone: first.phone })
  }
  return persons.slice(0, size)
}

const at0 = ({ street, postcode, city }: Person) => ({ street, postcode, city })

const family = (people: People, first: Person) =>
  Array.from({ length: 1 + people.below(3) }, () => relative(people, first, {}))

function relative(people: People, of: Person, same: Partial<Person>): Person {
  const own = people.person()
  const phone = people.chance() < 0.5 ? of.phone : own.phone
  const given = same.given ?? own.given
  return { ...own, ...at0(of), phone, surname: of.surname, ...same, email: people.email(given, of.surname) }
}

/** Rows of some people: most once, the others up to four times, each copy as somebody else took it down. */
export function hardRows(people: People, size: number): string[][] {
  const rows: string[][] = []
  neighbourhood(people, size).forEach((person, number) => {
    const copies = people.chance() < 0.55 ? 1 : 2 + people.below(3)
    for (let copy = 0; copy < copies; copy++) rows.push([`P${number}`, ...taken(people, person)])
  })
  return shuffled(people, rows)
}

function taken(people: People, person: Person): string[] {
  const moved = people.chance() < 0.08 ? people.address() : {}
  const { surname, birth, phone, email, street, postcode, city } = { ...person, ...moved }
  const given = called(people, person.given)
  const now = {
    given: slip(people, given, 0.08),
    surname: people.chance() < 0.02 ? people.surname() : slip(people, surname, 0.1),
    birth: misdated(people, birth),
    email: people.chance() < 0.12 ? people.email(given, surname) : slip(people, email, 0.04),
    phone: people.chance() < 0.1 ? `07${people.digits(8)}` : slip(people, phone, 0.05),
    street: slip(people, street, 0.15),
    postcode: slip(people, postcode, 0.05),
    city: slip(people, city, 0.08),
  }
  const [one, other] = people.chance() < 0.03 ? [now.surname, now.given] : [now.given, now.surname]
  return [
    gone(people, one, 0.02),
    gone(people, other, 0.02),
    gone(people, now.birth, 0.2),
    gone(people, now.email, 0.2),
    gone(people, now.phone, 0.2),
    gone(people, now.street, 0.15),
    gone(people, now.postcode, 0.1),
    gone(people, now.city, 0.08),
  ]
}

const gone = (people: People, text: string, share: number) => (people.chance() < share ? '' : text)

function called(people: People, given: string): string {
  const dice = people.chance()
  return dice < 0.1 ? nicknameOf(given) : dice < 0.13 ? given.slice(0, 1) : given
}

function misdated(people: People, birth: string): string {
  const dice = people.chance()
  const [year = '', month = '', day = ''] = birth.split('-')
  if (dice < 0.03) return `${year}-${day}-${month}`
  return dice < 0.07 ? `${year}-${month}-${String(1 + people.below(28)).padStart(2, '0')}` : birth
}

/** A key too many, too few, beside the right one, or before its turn. */
function slip(people: People, text: string, share: number): string {
  if (text.length < 3 || people.chance() >= share) return text
  const at = 1 + people.below(text.length - 2)
  const letter = String.fromCharCode(97 + people.below(26))
  const ways: [string, ...string[]] = [
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + letter + text.slice(at),
    text.slice(0, at) + letter + text.slice(at + 1),
    `${text.slice(0, at)}${text[at + 1] ?? ''}${text[at] ?? ''}${text.slice(at + 2)}`,
  ]
  return people.pick(ways)
}

function shuffled<T>(people: People, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: people.chance() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
