import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { detectFormat } from './detect-format.ts'
import { readRows } from './read-rows.ts'
import { isWrong } from './row.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rows-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Each row as its first cell, or as why it is wrong. */
async function read(content: string | Buffer) {
  const path = join(folder, 'file')
  await writeFile(path, content)
  const found: unknown[] = []
  for await (const { rows } of readRows({ path, format: await detectFormat(path), size: 2 }))
    for (const row of rows)
      found.push(isWrong(row) ? [row.number, row.problem.slice(0, 22)] : [...row.cells.values()][0])
  return found
}

const unclosed = 'A quotation mark is op'
const tooLong = 'This row is longer tha'

it.each([
  ['an unclosed quotation mark', 'name,x\na,1\n"b,1\nc,1\n', ['a', [3, unclosed], 'c']],
  ['one that meets another later', 'name,x\n"b,1\nc,1\n"d",1\n', [[2, unclosed], 'c', 'd']],
  ['a field of several lines', 'name,x\n"a\nb",1\nc,1\n', ['a\nb', 'c']],
  ['a row of ten megabytes', `name,x\na,1\n${'x'.repeat(1e7)},1\nc,1\n`, ['a', [3, tooLong], 'c']],
  ['a NUL', 'name,x\na\0,1\nc,1\n', [[2, 'This row holds a NUL c'], 'c']],
  ['a header alone', 'name,x\n', []],
  ['headers twice', 'x,x\na,b\n', ['a']],
  ['Windows-1252', Buffer.from('name;x\nJörg;1\n', 'latin1'), ['Jörg']],
  ['UTF-16', Buffer.from('\uFEFFname\tx\nJörg\t1\n', 'utf16le'), ['Jörg']],
  [
    'a broken row of JSON',
    '[{"a":1}, {"a":2,,}, {"a":[1,2}, {"a":3}]',
    [1, [2, 'This row is not JSON.'], [3, 'This row is not JSON.'], 3],
  ],
  ['an object by keys', '{"k": {"a": 1}, "l": {"a": 2}}', ['k', 'l']],
  ['JSON lines', '{"a":1}\n{"a":\n\n{"a":3}\n', [1, [2, 'This row is not JSON.'], 3]],
  ['depth', '['.repeat(100_000), [[1, 'A bracket is opened he']]],
])('reads what can be read around %s', async (_what, content, rows) => {
  expect(await read(content)).toEqual(rows)
})

it.each([
  ['', 'This file is empty.'],
  ['42', 'This JSON file holds no list of rows'],
])('says what a file is not: %j', async (content, message) => {
  await expect(read(content)).rejects.toThrow(message)
})
