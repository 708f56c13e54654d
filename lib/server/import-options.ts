import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fieldsOf } from '#lib/import/fields.ts'
import { type FieldSource, IMPORT_KINDS, type ImportKind } from '#lib/import/import-run.ts'
import { DATE_ORDERS } from '#lib/import/read-time.ts'

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const FLAGS = {
  map: text,
  set: text,
  source: text,
  queue: text,
  'date-order': text,
  'data-dir': text,
  trusted: flag,
  'dry-run': flag,
  resume: flag,
  json: flag,
} as const

const IMPORT_USAGE = `npm run import -- ${IMPORT_KINDS.join('|')} FILE [--map column=field,…] [--set field=value,…]
  [--source NAME] [--trusted] [--queue NAME] [--date-order ${DATE_ORDERS.join('|')}] [--dry-run] [--resume] [--json]
  [--data-dir DIR]   columns that are not mapped are guessed; --resume goes on after the last row that is in`

export type ImportOptions = ReturnType<typeof readImportOptions>

/** Throws with one sentence about what is wrong with the arguments. */
export function readImportOptions(args: readonly string[], from: string) {
  const { values, positionals } = parseArgs({ args: [...args], options: FLAGS, allowPositionals: true })
  const [kindName, file, ...more] = positionals
  const kind = IMPORT_KINDS.find((one) => one === kindName)
  if (!kind || !file || more.length > 0)
    throw new Error(`Say what to import, and from where.\n${IMPORT_USAGE}`)
  const order = DATE_ORDERS.find((one) => one === values['date-order'])
  if (values['date-order'] && !order) throw new Error(`--date-order is one of ${DATE_ORDERS.join(', ')}.`)
  const dataDir = resolve(from, values['data-dir'] ?? process.env.DATA_DIR ?? '.data')
  const columns = pairs(values.map).map(([column, field]) => [field, { column }] as const)
  const fixed = pairs(values.set).map(([field, value]) => [field, { fixed: value }] as const)
  const { source, queue, trusted = false, resume = false, json = false } = values
  const fields = namedFields(kind, [...columns, ...fixed])
  const isDry = values['dry-run'] ?? false
  return {
    kind,
    file: resolve(from, file),
    fields,
    order,
    dataDir,
    source,
    queue,
    trusted,
    resume,
    json,
    isDry,
  }
}

const pairs = (given: string | undefined): [string, string][] =>
  (given ?? '').split(',').flatMap((pair): [string, string][] => {
    const at = pair.lastIndexOf('=')
    return at > 0 ? [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()]] : []
  })

function namedFields(kind: ImportKind, given: readonly (readonly [string, FieldSource])[]) {
  const known = fieldsOf(kind).map(({ id }) => id)
  const strange = given.find(([field]) => !known.includes(field))
  if (strange) throw new Error(`There is no field "${strange[0]}"; there are ${known.join(', ')}.`)
  return Object.fromEntries(given)
}
