export type PersonRole =
  | 'given'
  | 'surname'
  | 'full_name'
  | 'date'
  | 'id'
  | 'phone'
  | 'email'
  | 'postcode'
  | 'number'
  | 'street'
  | 'place'
  | 'text'

export interface PersonColumn {
  name: string
  role: PersonRole
  /** Where it stands in the row. */
  at: number
}

/** The first that fits the column's name says its role. */
const BY_NAME: readonly [PersonRole, RegExp][] = [
  ['email', /e_?mail/],
  ['phone', /phone|mobile|(^|_)(tel|cell|fax)(_|$)/],
  ['date', /birth|(^|_)(dob|born)(_|$)/],
  ['given', /(given|first|fore|christian)_?name|(^|_)(fname|given|forename|firstname)(_|$)/],
  ['surname', /(sur|last|family)_?name|(^|_)(lname|surname)(_|$)/],
  ['full_name', /^(full_?|customer_|person_|contact_|client_|display_)?name$/],
  ['postcode', /post_?code|postal|(^|_)zip/],
  ['number', /(street|house|building|unit|flat|apartment)_?(no|nr|num|number)(_|$)/],
  ['place', /suburb|city|town|locality|place|village|municip/],
  ['street', /street|address|addr|(^|_)road/],
  [
    'id',
    /soc_?sec|ssn|social|national|passport|licen[cs]e|(^|_)tax|nhs|medicare|insurance|(_|^)id(_|$)|id_?number/,
  ],
]

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const DATE =
  /^((19|20)\d\d[-/.]?(0[1-9]|1[0-2])[-/.]?([0-2]\d|3[01])([ T].*)?|\d{1,2}[-/.]\d{1,2}[-/.](19|20)?\d\d)$/
const PHONE = /^\+?\(?\d[\d\s().-]{7,18}\d$/
const NUMBER = /^\d{5,}$/
const MOST = 0.6

/** Columns by what they hold: from their names, else from their values. A row's own number tells nothing. */
export function personColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): PersonColumn[] {
  const columns = header.map((name, at): PersonColumn => {
    const word = name
      .trim()
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '_')
    const values = rows.map((row) => (row[at] ?? '').trim()).filter(Boolean)
    return { name, at, role: BY_NAME.find(([, pattern]) => pattern.test(word))?.[0] ?? roleOfValues(values) }
  })
  return columns.filter(({ at, role }) => tells(role, rows, at))
}

function roleOfValues(values: readonly string[]): PersonRole {
  const sample = values.slice(0, 2_000)
  const most = (pattern: RegExp) =>
    sample.length > 0 && sample.filter((value) => pattern.test(value)).length >= MOST * sample.length
  if (most(EMAIL)) return 'email'
  if (most(DATE)) return 'date'
  if (most(NUMBER)) return new Set(sample).size > sample.length / 2 ? 'id' : 'text'
  return most(PHONE) ? 'phone' : 'text'
}

function tells(role: PersonRole, rows: readonly (readonly string[])[], at: number): boolean {
  const values = rows.map((row) => row[at] ?? '').filter(Boolean)
  const distinct = new Set(values).size
  return distinct > 1 && !(role === 'id' && distinct === values.length)
}
