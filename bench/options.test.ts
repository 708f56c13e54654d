import { expect, test } from 'vitest'
import { readOptions } from './options.ts'

test('without arguments all figures are measured, in five rounds of three seconds', () => {
  expect(readOptions([])).toMatchObject({ names: [], rounds: 5, seconds: 3, rows: 1_000_000, json: false })
})

test('names and sizes are taken as given', () => {
  const read = readOptions(['history', '--rows', '10000', '--json', '--data-dir', '/tmp/there'])
  expect(read).toMatchObject({ names: ['history'], rows: 10_000, json: true, dataDir: '/tmp/there' })
})

test('what makes no sense is refused by name', () => {
  expect(() => readOptions(['--rounds', '0'])).toThrow('--rounds')
  expect(() => readOptions(['--rows', '5'])).toThrow('--rows: at least 10000')
  expect(() => readOptions(['--sockets', 'many'])).toThrow('--sockets')
  expect(() => readOptions(['--nonsense'])).toThrow('nonsense')
})
