import { normalisePerson, splitName } from './normalise-person.ts'
import { type PersonColumn, personColumns, type PersonRole } from './person-column.ts'

/** One column of all people: values are numbered, 0 is a missing one. */
export interface PeopleField {
  name: string
  role: PersonRole
  texts: string[]
  ids: Int32Array
  /** How many people have the value, by its number. */
  counts: Int32Array
  present: number
}

export interface PeopleTable {
  size: number
  fields: PeopleField[]
}

/** More fields than this would not fit a pattern's number. */
const MOST_FIELDS = 20

export function peopleTable(header: readonly string[], rows: readonly (readonly string[])[]): PeopleTable {
  const fields = personColumns(header, rows).flatMap((column) => fieldsOf(column, rows))
  return { size: rows.length, fields: fields.slice(0, MOST_FIELDS) }
}

function fieldsOf(column: PersonColumn, rows: readonly (readonly string[])[]): PeopleField[] {
  const raw = rows.map((row) => row[column.at] ?? '')
  if (column.role !== 'full_name') return [field(column.name, column.role, raw)]
  const names = raw.map(splitName)
  return [
    field(
      `${column.name}: given`,
      'given',
      names.map(({ given }) => given),
    ),
    field(
      `${column.name}: surname`,
      'surname',
      names.map(({ surname }) => surname),
    ),
  ]
}

function field(name: string, role: PersonRole, raw: readonly string[]): PeopleField {
  const numbers = new Map<string, number>([['', 0]])
  const ids = Int32Array.from(raw, (value) => {
    const text = normalisePerson(role, value)
    const id = numbers.get(text) ?? numbers.size
    numbers.set(text, id)
    return id
  })
  const counts = new Int32Array(numbers.size)
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1
  return { name, role, texts: [...numbers.keys()], ids, counts, present: ids.length - (counts[0] ?? 0) }
}

export const valueOf = (field: PeopleField, person: number): string =>
  field.texts[field.ids[person] ?? 0] ?? ''
