import { expect, test } from 'vitest'
import { problemsOfLock } from './lock.mjs'
import { versionsBelow } from './version-floors.mjs'

const manifest = { dependencies: { a: '1.0.0' } }
const locked = (more) => ({ '': manifest, 'node_modules/a': { version: '1.0.0' }, ...more })

test('a complete lock has no problems', () => {
  const packages = locked({
    'node_modules/a': { optionalDependencies: { near: '1', far: '1' } },
    'node_modules/a/node_modules/near': {},
    'node_modules/far': {},
    'node_modules/a/node_modules/near/node_modules/deep': { optionalDependencies: { near: '1', far: '1' } },
  })
  expect(problemsOfLock(packages, manifest)).toEqual([])
})

test('an optional package that only another dependent has is missing', () => {
  const packages = locked({
    'node_modules/a': { optionalDependencies: { b: '1' } },
    'node_modules/c/node_modules/b': {},
  })
  expect(problemsOfLock(packages, manifest)).toEqual(['node_modules/a may want b, which the lock lacks'])
})

test('addresses, ranges and a lock that lags behind are told', () => {
  const packages = locked({ 'node_modules/a': { resolved: 'https://registry.example/a.tgz' } })
  expect(problemsOfLock(packages, { dependencies: { a: '^1.1.0' } })).toEqual([
    'node_modules/a names the registry it came from',
    'dependencies: package.json and the lock disagree about a',
    'dependencies: a ^1.1.0 is not one exact version',
  ])
})

test.each([
  ['4.2.6', true],
  ['4.2.7', false],
  ['4.2.7-beta.1', true],
  ['4.10.0', false],
  ['3.9.9', true],
])('%s under a floor of 4.2.7: %s', (version, below) => {
  const packages = { 'node_modules/x/node_modules/p': { version }, 'node_modules/q': { version: '0.0.1' } }
  expect(versionsBelow(packages, { p: '4.2.7' })).toHaveLength(below ? 1 : 0)
})
