import { expect, test } from 'vitest'
import { deadExportsOf } from './dead-exports.mjs'
import { treeOf } from './source-tree.mjs'

const dead = (files) => deadExportsOf(treeOf(new Map(Object.entries(files))))

test('what is imported by name, as a namespace or in a call is alive', () => {
  const files = {
    'lib/a.ts': 'export const a = 1\nexport type A = number\n',
    'lib/b.ts': 'export function b() {}\nexport default b\n',
    'lib/c.ts': 'export const c = 1\n',
    'lib/d.ts': `export interface D {}\n`,
    'app/page.tsx': `import { a as z, type A } from '#lib/a.ts'
import b, * as all from '#lib/b.ts'
const later = () => import('#lib/c.ts')
type D = import('#lib/d.ts').D
export default function Page() {}\n`,
  }
  expect(dead(files)).toEqual([])
})

test('what nobody takes is dead', () => {
  const files = { 'lib/a.ts': 'export const { a, b: [c] } = x\nexport enum E {}\nexport type T = 1\n' }
  expect(dead(files)).toEqual([
    'lib/a.ts: a is used nowhere',
    'lib/a.ts: c is used nowhere',
    'lib/a.ts: E is used nowhere',
    'lib/a.ts: T is used nowhere',
  ])
})

test('what only its own file uses need not be exported, a type may be', () => {
  const files = { 'lib/a.ts': 'export type T = 1\nexport const a: T = 1\nconst b = a\n' }
  expect(dead(files)).toEqual(['lib/a.ts: a need not be exported'])
})

test('what only a test uses is dead, unless its own file or the tests live by it', () => {
  const files = {
    'lib/a.ts': 'export const a = 1\nexport const b = 2\nconst c = b\n',
    'lib/test-room.ts': 'export const room = 1\n',
    'lib/a.test.ts': `import { a, b } from './a.ts'\nimport { room } from './test-room.ts'\n`,
  }
  expect(dead(files)).toEqual(['lib/a.ts: a is used by tests alone'])
})

test('what Next, a configuration or a script finds by itself is alive', () => {
  const files = {
    'app/desk/page.tsx': 'export const metadata = {}\nexport default function Page() {}\n',
    'proxy.ts': 'export function proxy() {}\n',
    'next.config.mjs': `export default plugin('./lib/request.ts')\n`,
    'lib/request.ts': 'export default 1\n',
    'db/schema/agent.ts': 'export const agent = 1\n',
  }
  expect(dead(files)).toEqual([])
})
