import { Problem } from '#lib/problem.ts'
import { CsvFramer } from './csv-framer.ts'
import { type FileFormat, type Framed, isBroken, MOST_ROWS } from './file-format.ts'
import { JsonFramer } from './json-framer.ts'
import { LineFramer } from './line-framer.ts'
import { openText } from './open-text.ts'
import { parseCsv, parseJson, parseRecords } from './parse-rows.ts'
import type { Row } from './row.ts'

/** Some rows in the order of the file; `bytesRead` of the file's own bytes were read by then. */
export interface RowBatch {
  rows: Row[]
  lastNumber: number
  bytesRead: number
}

export interface ReadOptions {
  path: string
  format: FileFormat
  /** Rows up to this number are passed over. */
  after?: number
  size: number
}

interface Framer {
  push(chunk: string): Framed[]
  end(): Framed[]
}

function framerOf({ type, delimiter, depth }: FileFormat): Framer {
  if (type === 'csv') return new CsvFramer(delimiter)
  return type === 'lines' ? new LineFramer() : new JsonFramer(depth)
}

/** Reads a file of any length, holding a few hundred rows at a time. */
export async function* readRows({ path, format, after = 0, size }: ReadOptions): AsyncGenerator<RowBatch> {
  const parse = parserOf(format)
  const { chunks, bytesRead } = openText(path, format)
  let waiting: Framed[] = []
  for await (const framed of frames(chunks, framerOf(format))) {
    const fresh = framed.filter((one) => !parse.isHeader(one) && one.number > after)
    waiting = waiting.concat(fresh)
    for (; waiting.length >= size; waiting = waiting.slice(size))
      yield batch(waiting.slice(0, size), bytesRead())
  }
  if (waiting.length > 0) yield batch(waiting, bytesRead())

  function batch(framed: Framed[], bytes: number): RowBatch {
    const lastNumber = framed.at(-1)?.number ?? 0
    if (lastNumber > MOST_ROWS) throw new Problem('too_large', 'An import holds at most ten million rows.')
    return { rows: parse.rows(framed), lastNumber, bytesRead: bytes }
  }
}

async function* frames(chunks: AsyncIterable<string>, framer: Framer): AsyncGenerator<Framed[]> {
  for await (const chunk of chunks) yield framer.push(chunk)
  yield framer.end()
}

function parserOf(format: FileFormat) {
  let columns: string[] | null = null
  return {
    /** The first row that is not blank names the columns; without a header they are numbered. */
    isHeader(framed: Framed): boolean {
      if (format.type !== 'csv' || columns || isBroken(framed) || framed.text.trim() === '') return false
      const first = parseRecords(framed.text, format)?.[0] ?? [framed.text]
      columns = columnNames(format.hasHeader ? first : first.map(() => ''))
      return format.hasHeader
    },
    rows: (framed: Framed[]): Row[] =>
      format.type === 'csv' ? parseCsv(framed, columns ?? [], format) : parseJson(framed, format.isKeyed),
  }
}

/** Each its own name: `email`, `email (2)`, and `Column 3` where there is none. */
function columnNames(header: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return header.map((cell, at) => {
    const name = cell.trim() || `Column ${at + 1}`
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}
