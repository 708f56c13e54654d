import { fieldsOf, type ImportField } from './fields.ts'
import type { FieldSource, ImportKind, Mapping } from './import-run.ts'
import { orderOf, readTime } from './read-time.ts'
import { type Cells, textOf } from './row.ts'

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const PHONE = /^\+?[\d\s().-]{7,20}$/

const folded = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
const lastPart = (name: string) => folded(name.split('.').at(-1) ?? name)

/** What each column most likely is: by its name, the last part of its path, then by what stands in it. */
export function guessMapping(
  kind: ImportKind,
  columns: readonly string[],
  sample: readonly Cells[],
): Mapping {
  const fields: Record<string, FieldSource> = {}
  const free = new Set(columns)
  const take = (id: string, column: string | undefined) => {
    if (!column || fields[id]) return
    fields[id] = { column }
    free.delete(column)
  }
  for (const nameOf of [folded, lastPart])
    for (const rank of [0, 1])
      for (const field of fieldsOf(kind))
        take(
          field.id,
          [...free].find((one) => fits(field, nameOf(one), rank)),
        )
  const valuesOf = (column: string) => sample.map((cells) => textOf(cells.get(column))).filter(Boolean)
  const byValue = (test: (text: string) => boolean) =>
    [...free].find((column) => valuesOf(column).length > 0 && valuesOf(column).every(test))
  take(
    'email',
    byValue((text) => MAIL.test(text)),
  )
  take(
    'phone',
    byValue((text) => PHONE.test(text) && /^[+(0]/.test(text)),
  )
  for (const { id } of fieldsOf(kind).filter((field) => field.id.endsWith('_at')))
    take(
      id,
      byValue((text) => /\D/.test(text) && readTime(text, 'dmy') !== null),
    )
  if (kind === 'customers' && free.has('@key')) take('external_id', '@key')
  const dates = Object.entries(fields).flatMap(([id, source]) =>
    (id.endsWith('_at') || id === 'since') && 'column' in source ? valuesOf(source.column) : [],
  )
  return { fields, source: 'import', isTrusted: false, dateOrder: orderOf(dates) ?? 'dmy', queueId: null }
}

/** First its own name, then what else files call it. */
const fits = ({ names }: ImportField, name: string, rank: number) =>
  rank === 0 ? names[0] === name : names.includes(name)
