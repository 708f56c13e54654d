import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readOptions } from './options.mjs'

test('a flag goes before the environment, which goes before the usual', () => {
  expect(readOptions([], {})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDir: resolve('.data'),
    dev: false,
  })
  const env = { PORT: '4000', HOST: '0.0.0.0', DATA_DIR: '/somewhere' }
  expect(readOptions(['--port=5000', '--data-dir', 'here', '--dev'], env)).toEqual({
    port: 5000,
    host: '0.0.0.0',
    dataDir: resolve('here'),
    dev: true,
  })
  expect(env).toMatchObject({ PORT: '5000', DATA_DIR: resolve('here'), THROUGHLINE_DEV: '1' })
})

test.each([['--port', '0'], ['--port', 'x'], ['--port', '65536'], ['--unknown'], ['stray']])(
  'refuses %s %s in one sentence',
  (...args) => {
    const attempt = () => readOptions(args.filter(Boolean), {})
    expect(attempt).toThrow(expect.objectContaining({ name: 'StartFailure' }))
    expect(attempt).toThrow(/^[^\n]+$/)
  },
)
