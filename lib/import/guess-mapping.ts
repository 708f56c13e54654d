import { fieldsOf, type ImportField } from './fields.ts'
import type { FieldSource, ImportKind, Mapping } from './import-run.ts'
import { orderOf, readTime } from './read-time.ts'
import { type Cells, KEY_COLUMN, textOf } from './row.ts'

type Test = (text: string) => boolean

const isMail: Test = (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
const isPhone: Test = (text) => /^[+(0][\d\s().-]{6,20}$/.test(text)
const isTime: Test = (text) => /\D/.test(text) && readTime(text, 'dmy') !== null

const folded = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
const lastPart = (name: string) => folded(name.split('.').at(-1) ?? name)
const isTimeField = (id: string) => id.endsWith('_at') || id === 'since'

/** What each column most likely is: by its name, the last part of its path, then by what stands in it. */
export function guessMapping(
  kind: ImportKind,
  columns: readonly string[],
  sample: readonly Cells[],
): Mapping {
  const guess = new Guess(columns, sample)
  const isTelling = (name: string) => kind === 'customers' || name !== KEY_COLUMN
  for (const nameOf of [folded, lastPart])
    for (const rank of [0, 1])
      for (const field of fieldsOf(kind))
        guess.byName(field.id, (name) => isTelling(name) && fits(field, nameOf(name), rank))
  guess.byValue('email', isMail)
  guess.byValue('phone', isPhone)
  for (const { id } of fieldsOf(kind)) if (id.endsWith('_at')) guess.byValue(id, isTime)
  guess.byName(kind === 'customers' ? 'external_id' : 'number', (name) => name === KEY_COLUMN)
  const { fields } = guess
  return { fields, source: 'import', isTrusted: false, dateOrder: guess.dateOrder() ?? 'dmy', queueId: null }
}

/** First its own name, then what else files call it. */
const fits = ({ names }: ImportField, name: string, rank: number) =>
  rank === 0 ? names[0] === name : names.includes(name)

class Guess {
  readonly fields: Record<string, FieldSource> = {}
  readonly #free: Set<string>
  readonly #sample: readonly Cells[]

  constructor(columns: readonly string[], sample: readonly Cells[]) {
    this.#free = new Set(columns)
    this.#sample = sample
  }

  byName(id: string, test: Test) {
    this.#take(id, test)
  }

  byValue(id: string, test: Test) {
    this.#take(id, (column) => {
      const values = this.#valuesOf(column)
      return values.length > 0 && values.every(test)
    })
  }

  dateOrder() {
    const dates = Object.entries(this.fields).flatMap(([id, from]) =>
      isTimeField(id) && 'column' in from ? this.#valuesOf(from.column) : [],
    )
    return orderOf(dates)
  }

  #take(id: string, test: Test) {
    if (this.fields[id]) return
    const column = [...this.#free].find(test)
    if (column === undefined) return
    this.fields[id] = { column }
    this.#free.delete(column)
  }

  #valuesOf(column: string): string[] {
    return this.#sample.map((cells) => textOf(cells.get(column))).filter(Boolean)
  }
}
