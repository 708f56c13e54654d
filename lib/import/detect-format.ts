import { open } from 'node:fs/promises'
import { createGunzip, constants } from 'node:zlib'
import { Problem } from '#lib/problem.ts'
import { DELIMITERS, type Delimiter, type Encoding, type FileFormat } from './file-format.ts'

const SAMPLE_BYTES = 128 * 1024
const NO_ROWS = new Problem('invalid', 'This file is empty.')
const NO_LIST = new Problem('invalid', 'This JSON file holds no list of rows, and no object that holds one.')

/** What a file is, by its first bytes: packed or not, its encoding, CSV or JSON, what parts its columns. */
export async function detectFormat(path: string): Promise<FileFormat> {
  const raw = await readStart(path)
  const isPacked = raw[0] === 0x1f && raw[1] === 0x8b
  const bytes = isPacked ? await unpackStart(raw) : raw
  const encoding = detectEncoding(bytes)
  const text = new TextDecoder(encoding).decode(bytes, { stream: true })
  if (text.trim() === '') throw NO_ROWS
  const hasOldLines = text.includes('\r') && !text.includes('\n')
  const lines = (hasOldLines ? text.replaceAll('\r', '\n') : text).split('\n')
  const delimiter = detectDelimiter(lines)
  const hasHeader = !/\d{3}|@/.test(lines[0] ?? '')
  return { ...shapeOf(text), isPacked, encoding, delimiter, hasHeader, hasOldLines }
}

async function readStart(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** As much as comes out of the first bytes; the end of the packed stream need not be there. */
async function unpackStart(raw: Buffer): Promise<Buffer> {
  const gunzip = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH })
  gunzip.end(raw)
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const part of gunzip) {
      if (!Buffer.isBuffer(part)) continue
      parts.push(part)
      length += part.length
      if (length >= SAMPLE_BYTES) break
    }
  } catch {
    if (length === 0) throw new Problem('invalid', 'This file is packed in a way that can’t be read.')
  }
  return Buffer.concat(parts)
}

function detectEncoding(bytes: Buffer): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const nuls = [0, 0]
  for (const [at, byte] of bytes.subarray(0, 1024).entries())
    if (byte === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = nuls
  const many = Math.min(bytes.length, 1024) / 4
  if (odd > many && even < many / 4) return 'utf-16le'
  if (even > many && odd < many / 4) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

/** The one that parts most lines into the same number of columns. */
function detectDelimiter(lines: readonly string[]): Delimiter {
  const sample = lines.slice(0, 50).filter((line) => line !== '')
  const scores = DELIMITERS.map((delimiter) => {
    const counts = sample.map((line) => line.replaceAll(/"[^"]*"/g, '').split(delimiter).length - 1)
    const first = counts[0] ?? 0
    return {
      delimiter,
      score: first === 0 ? 0 : counts.filter((count) => count === first).length + first / 1000,
    }
  })
  return scores.toSorted((a, b) => b.score - a.score)[0]?.delimiter ?? ','
}

function shapeOf(text: string): Pick<FileFormat, 'type' | 'depth' | 'isKeyed'> {
  const start = text.trimStart()
  if (start.startsWith('[')) return { type: 'list', depth: 1, isKeyed: false }
  if (!start.startsWith('{')) {
    if (/^("|-?\d+(\.\d+)?\s*$|true\s*$|false\s*$|null\s*$)/.test(start) && isScalar(start)) throw NO_LIST
    return { type: 'csv', depth: 1, isKeyed: false }
  }
  const [first = '', second = ''] = start.split('\n')
  if (isObject(first) && (second.trim() === '' || second.trimStart().startsWith('{'))) {
    // A single line that is a whole object is one row, unless its values are rows themselves.
    if (second.trim() !== '' || !holdsRows(first)) return { type: 'lines', depth: 1, isKeyed: false }
  }
  if (/^\{\s*"(?:[^"\\]|\\.)*"\s*:\s*\{/.test(start)) return { type: 'list', depth: 1, isKeyed: true }
  if (/[,{]\s*"(?:[^"\\]|\\.)*"\s*:\s*\[\s*\{/.test(start.slice(0, 20_000)))
    return { type: 'list', depth: 2, isKeyed: false }
  throw NO_LIST
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isScalar = (text: string) => {
  const value = parsed(text)
  return value !== undefined && (typeof value !== 'object' || value === null)
}

const isObject = (text: string) => {
  const value = parsed(text)
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const isRow = (value: unknown) =>
  Array.isArray(value)
    ? value.some((each) => typeof each === 'object')
    : typeof value === 'object' && value !== null

function holdsRows(text: string): boolean {
  const value = parsed(text)
  return typeof value === 'object' && value !== null && Object.values(value).every(isRow)
}
