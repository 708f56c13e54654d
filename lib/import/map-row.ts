import { mapName, type OwnMapping } from '#lib/ingest/map-name.ts'
import { type NamedIdentifier, normaliseIdentifier } from '#lib/identity/normalise-identifier.ts'
import { withoutCards } from '#lib/privacy/redact-cards.ts'
import { DEPARTMENTS, KINDS } from '#lib/touchpoint/kinds.ts'
import { IDENTIFIER_FIELDS } from './fields.ts'
import type { Mapping } from './import-run.ts'
import { readMessages, type MappedMessage } from './read-messages.ts'
import { readTime } from './read-time.ts'
import { type Cells, textOf } from './row.ts'

/** Why a row is not brought in: a sentence for a person. */
export class WrongRow extends Error {}

export interface MappedPerson {
  identifiers: readonly NamedIdentifier[]
  name: string
  tier: string | null
  language: string | null
  address: string | null
  since: Date | null
}

export interface MappedTouchpoint {
  person: MappedPerson
  number: string
  kind: string
  department: string
  channel: string | null
  occurredAt: Date
  title: string
  detail: string | null
  actorName: string | null
}

export interface MappedConversation {
  person: MappedPerson
  number: string
  channel: string
  subject: string | null
  messages: readonly MappedMessage[]
  /** Each row is one message of it, not all of it. */
  isPart: boolean
}

const FUTURE_MS = 24 * 60 * 60_000
const LONGEST = { name: 200, title: 300, detail: 10_000, word: 60 }

/** Reads a row by its mapping; `get` gives a field's text without card numbers. */
class RowReader {
  readonly #cells: Cells
  readonly #mapping: Mapping

  constructor(cells: Cells, mapping: Mapping) {
    this.#cells = cells
    this.#mapping = mapping
  }

  raw(field: string): unknown {
    const from = this.#mapping.fields[field]
    if (!from) return undefined
    return 'fixed' in from ? from.fixed : this.#cells.get(from.column)
  }

  get(field: string, longest: number = LONGEST.name): string {
    const text = withoutCards(textOf(this.raw(field)))
    if (text.includes('\u0000') || /\p{Cs}/u.test(text))
      throw new WrongRow(`“${label(field)}” holds a character that can’t be kept.`)
    if (text.length > longest)
      throw new WrongRow(`“${label(field)}” is longer than ${longest.toLocaleString('en')} characters.`)
    return text
  }

  time(field: string): Date | null {
    const text = textOf(this.raw(field))
    if (text === '') return null
    const at = readTime(text, this.#mapping.dateOrder)
    if (!at) throw new WrongRow(`“${label(field)}” is no date that can be read: ${short(text)}.`)
    if (at.getTime() > Date.now() + FUTURE_MS) throw new WrongRow(`“${label(field)}” lies in the future.`)
    return at
  }

  identifiers(): NamedIdentifier[] {
    return IDENTIFIER_FIELDS.flatMap(({ id }) => {
      const value = textOf(this.raw(id))
      if (value === '' || (id !== 'email' && id !== 'phone' && withoutCards(value) !== value)) return []
      if (id === 'email' && !/^[^\s@]+@[^\s@]+$/.test(value))
        throw new WrongRow(`“Email” is no e-mail address: ${short(value)}.`)
      return normaliseIdentifier({ type: id, value }) ?? []
    })
  }

  get dateOrder() {
    return this.#mapping.dateOrder
  }
}

const label = (field: string) => field.charAt(0).toUpperCase() + field.slice(1).replaceAll('_', ' ')
const short = (text: string) => withoutCards(text.length > 60 ? `${text.slice(0, 60)}…` : text)

function readPerson(row: RowReader): MappedPerson {
  const joined = (...fields: string[]) =>
    fields
      .map((field) => row.get(field))
      .filter(Boolean)
      .join(' ')
  const address = [
    joined('street', 'street_2'),
    joined('postcode', 'city'),
    row.get('region'),
    row.get('country'),
  ]
  return {
    identifiers: row.identifiers(),
    name: row.get('name') || joined('first_name', 'last_name'),
    tier: row.get('tier', LONGEST.word) || null,
    language: readLanguage(row.get('language')),
    address: address.filter(Boolean).join(', ') || null,
    since: row.time('since'),
  }
}

const readLanguage = (text: string) => /^([a-z]{2,3})([-_].*)?$/i.exec(text)?.[1]?.toLowerCase() ?? null

export function mapCustomer(cells: Cells, mapping: Mapping): MappedPerson {
  const person = readPerson(new RowReader(cells, mapping))
  if (person.name === '' && person.identifiers.length === 0)
    throw new WrongRow('This row names nobody: no name, and nothing that tells who it is.')
  return person
}

function requireWho(person: MappedPerson): MappedPerson {
  if (person.identifiers.length === 0) throw new WrongRow('This row doesn’t say which customer it is about.')
  return person
}

export function mapTouchpoint(cells: Cells, mapping: Mapping, own: readonly OwnMapping[]): MappedTouchpoint {
  const row = new RowReader(cells, mapping)
  const occurredAt = row.time('occurred_at')
  if (!occurredAt) throw new WrongRow('This row doesn’t say when it happened.')
  const said = row.get('kind')
  if (said === '') throw new WrongRow('This row doesn’t say what happened.')
  const { kind, department } = meaningOf(said, row.get('department'), own)
  const number = row.get('number')
  const plain = `${said.charAt(0).toUpperCase()}${said.slice(1)}${number && ` ${number}`}`
  return {
    person: requireWho(readPerson(row)),
    number,
    kind,
    department,
    channel: row.get('channel', LONGEST.word) || null,
    occurredAt,
    title: row.get('title', LONGEST.title) || plain,
    detail: row.get('detail', LONGEST.detail) || null,
    actorName: row.get('actor_name') || null,
  }
}

/** A kind of ours by its own name; else what an administrator says of it for all sources, else what the name of an event means; else something other, which is kept. */
function meaningOf(
  said: string,
  given: string,
  own: readonly OwnMapping[],
): { kind: string; department: string } {
  const wanted = DEPARTMENTS.find((department) => department === given.toLowerCase())
  const departments = wanted ? [wanted] : DEPARTMENTS
  const plain = said.toLowerCase()
  for (const department of departments) {
    const kind = KINDS[department].find((one) => one.toLowerCase() === plain)
    if (kind) return { kind, department }
  }
  const meaning = mapName(said, '', own)
  return { kind: meaning.kind, department: wanted ?? meaning.department }
}

export function mapConversation(cells: Cells, mapping: Mapping): MappedConversation {
  const row = new RowReader(cells, mapping)
  const number = row.get('number')
  if (number === '') throw new WrongRow('This row doesn’t say which conversation it belongs to.')
  const at = row.time('sent_at')
  const isPart = !mapping.fields.messages
  const given = isPart ? [{ text: textOf(row.raw('text')), author: row.raw('author') }] : row.raw('messages')
  const messages = readMessages(given, at, row.dateOrder)
  if (typeof messages === 'string') throw new WrongRow(messages)
  return {
    person: requireWho(readPerson(row)),
    number,
    channel: row.get('channel', LONGEST.word).toLowerCase() || 'chat',
    subject: row.get('subject', LONGEST.title) || null,
    messages,
    isPart,
  }
}
