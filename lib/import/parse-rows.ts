import { parse } from 'csv-parse/sync'
import { type FileFormat, type Framed, isBroken } from './file-format.ts'
import { cellsOf, type Row } from './row.ts'

type Sound = Exclude<Framed, { problem: string }>

const WRONG_ENCODING = 'This row holds characters that are not of the encoding chosen.'
const NUL = 'This row holds a NUL character, which text never does.'
const NOT_JSON = 'This row is not JSON.'
const NO_OBJECT = 'This row is no object with named values.'
const NOT_CSV = 'This row is not CSV.'

const wrong = ({ number, text }: Framed, problem: string): Row => ({ number, problem, text })

/** What keeps a row's text from being read at all. */
function faultOf({ text }: Framed): string | null {
  if (text.includes('\uFFFD')) return WRONG_ENCODING
  return text.includes('\u0000') ? NUL : null
}

/** Rows of a CSV file by the names of its columns. */
export function parseCsv(framed: readonly Framed[], columns: readonly string[], format: FileFormat): Row[] {
  const sound = framed.filter((one): one is Sound => !isBroken(one) && faultOf(one) === null)
  const records = parseTogether(sound, format)
  const byNumber = new Map(sound.map(({ number }, at) => [number, records[at] ?? null]))
  return framed.flatMap((one): Row[] => {
    if (isBroken(one)) return [one]
    const fault = faultOf(one)
    if (fault) return [wrong(one, fault)]
    const values = byNumber.get(one.number)
    if (!values) return [wrong(one, NOT_CSV)]
    return values.every((value) => value.trim() === '') ? [] : [fit(one, values, columns)]
  })
}

/** All in one call; where that gives another number of rows, one by one. */
function parseTogether(sound: readonly Sound[], format: FileFormat): (string[] | null)[] {
  const all = parseRecords(sound.map(({ text }) => text).join('\n'), format)
  if (all?.length === sound.length) return all
  return sound.map(({ text }) => {
    const one = text === '' ? [['']] : parseRecords(text, format)
    return one?.length === 1 ? (one[0] ?? null) : null
  })
}

export function parseRecords(text: string, { delimiter }: FileFormat): string[][] | null {
  try {
    return parse(text, { delimiter, relax_quotes: true, relax_column_count: true, record_delimiter: '\n' })
  } catch {
    return null
  }
}

function fit(framed: Sound, values: readonly string[], columns: readonly string[]): Row {
  if (values.length !== columns.length) {
    const spare = values.slice(columns.length).some((value) => value.trim() !== '')
    if (values.length < columns.length || spare)
      return wrong(framed, `This row has ${values.length} columns where the first has ${columns.length}.`)
  }
  return { ...framed, cells: new Map(columns.map((name, at) => [name, values[at]])) }
}

/** Rows of JSON, one object each; of an object by keys, the key is a cell too. */
export function parseJson(framed: readonly Framed[], isKeyed: boolean): Row[] {
  return framed.map((one): Row => {
    if (isBroken(one)) return one
    const fault = faultOf(one)
    if (fault) return wrong(one, fault)
    try {
      const value: unknown = JSON.parse(isKeyed ? `{${one.text}}` : one.text)
      return isKeyed ? keyedRow(one, value) : objectRow(one, value)
    } catch {
      return wrong(one, NOT_JSON)
    }
  })
}

function keyedRow(framed: Sound, value: unknown): Row {
  const [entry] = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return entry ? objectRow(framed, entry[1], entry[0]) : wrong(framed, NO_OBJECT)
}

function objectRow(framed: Sound, value: unknown, key?: string): Row {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(framed, NO_OBJECT)
  return { ...framed, cells: cellsOf(value, key) }
}
