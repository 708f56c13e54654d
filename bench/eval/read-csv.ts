import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

export interface CsvTable {
  header: string[]
  rows: string[][]
}

/** A table with a header, packed or not; throws one sentence that names what is wrong. */
export async function readCsv(path: string): Promise<CsvTable> {
  const bytes = await readFile(path).catch(() => fail(`${path} can't be read.`))
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
  const plain = packed
    ? await promisify(gunzip)(bytes).catch(() => fail(`${path} is not a packed file.`))
    : bytes
  const [header, ...rows] = parseCsv(decode(plain))
  if (!header || rows.length === 0) return fail(`${path} has no rows.`)
  const wrong = rows.findIndex((row) => row.length !== header.length)
  if (wrong >= 0)
    fail(`Row ${wrong + 2} of ${path} has ${rows[wrong]?.length} fields, the header ${header.length}.`)
  return { header, rows }
}

function fail(sentence: string): never {
  throw new Error(sentence)
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** RFC 4180, with a semicolon or a tab where the first line has more of them; spaces around plain fields go. */
export function parseCsv(text: string): string[][] {
  const line = text.slice(0, text.search(/\r|\n|$/))
  const many = (mark: string) => line.split(mark).length
  const mark = [',', ';', '\t'].toSorted((a, b) => many(b) - many(a))[0] ?? ','
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const field = readField(text, at, mark)
    row.push(field.value)
    at = field.end + 1
    if (text[field.end] === mark) continue
    if (text[field.end] === '\r' && text[at] === '\n') at++
    if (row.length > 1 || row[0]) rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push([...row, ''])
  return rows
}

function readField(text: string, from: number, mark: string): { value: string; end: number } {
  let at = from
  while (text[at] === ' ') at++
  if (text[at] !== '"') {
    while (at < text.length && text[at] !== mark && text[at] !== '\n' && text[at] !== '\r') at++
    return { value: text.slice(from, at).trim(), end: at }
  }
  let value = ''
  for (at++; at < text.length; at++) {
    if (text[at] !== '"') value += text[at]
    else if (text[at + 1] === '"') value += text[at++]
    else break
  }
  for (at++; at < text.length && text[at] !== mark && text[at] !== '\n' && text[at] !== '\r'; at++)
    value += text[at]
  return { value, end: at }
}
