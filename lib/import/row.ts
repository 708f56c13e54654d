import { DEEPEST } from './file-format.ts'

/** What a row holds, by the name of its column; of JSON by the path to it, as in `name.first_name`. */
export type Cells = ReadonlyMap<string, unknown>

/** A row as it was read, or why not. `text` is what the file of wrong rows shows. */
export type Row =
  { number: number; cells: Cells; text: string } | { number: number; problem: string; text: string }

export const isWrong = (row: Row): row is Row & { problem: string } => 'problem' in row

/** In an object by keys, each row's key: what the rows are, never whom they belong to. */
export const KEY_COLUMN = '@key'

/** A JSON value as cells: objects by their paths, lists whole. */
export function cellsOf(value: unknown, key?: string): Cells {
  const cells = new Map<string, unknown>(key === undefined ? [] : [[KEY_COLUMN, key]])
  addCells(cells, '', value, 0)
  return cells
}

function addCells(cells: Map<string, unknown>, path: string, value: unknown, depth: number) {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || depth >= DEEPEST) {
    if (path !== '') cells.set(path, value)
    return
  }
  for (const [name, each] of Object.entries(value))
    addCells(cells, path === '' ? name : `${path}.${name}`, each, depth + 1)
}

const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value)

/** What an object in a list is called, as an order's items are. */
function nameOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null
  const entries: [string, unknown][] = Object.entries(value)
  const name = entries.find(([key]) => key === 'name' || key === 'title')?.[1]
  return typeof name === 'string' ? name : null
}

/** A cell as text, '' where there is nothing. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value) && value.every((each) => isPlain(each) || nameOf(each) !== null))
    return value.map((each) => nameOf(each) ?? String(each)).join(', ')
  return JSON.stringify(value)
}
