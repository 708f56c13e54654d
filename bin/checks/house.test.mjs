import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { house } from './house.mjs'

const roots = []

afterEach(async () => {
  await Promise.all(roots.splice(0).map((root) => rm(root, { recursive: true, force: true })))
})

/** @param files path → text, or a number for a file of so many lines */
async function offencesIn(files) {
  const root = await mkdtemp(join(tmpdir(), 'house-'))
  roots.push(root)
  for (const [path, content] of Object.entries(files)) {
    const text = typeof content === 'number' ? '// a line\n'.repeat(content) : content
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return house(root)
}

const importing = (specifier) => `import { x } from '${specifier}'\nexport const y = x\n`
const value = 'export const x = 1\n'

const goodHouse = {
  'server.ts': importing('#lib/server/listen.ts'),
  'app/desk/[id]/page.tsx': `import { Thread } from '#components/conversation/thread.tsx'
import { findThread } from '#lib/conversation/find-thread.ts'
export default async function Page() { return <Thread thread={await findThread()} /> }\n`,
  'app/api/auth/route.ts': `export { x as GET } from '#lib/auth/handler.ts'\n`,
  'app/not-found.tsx': `import './globals.css'\nexport default () => <p>no</p>\n`,
  'components/conversation/thread.tsx': `'use client'
import type { Row } from '#db/schema/conversation.ts'
import { canReply } from '#lib/conversation/conversation.ts'
import { reply } from '#lib/conversation/actions.ts'
import { draft } from './draft.ts'
export const Thread = (row: Row) => <p onClick={reply}>{canReply(row, draft)}</p>\n`,
  'components/conversation/draft.ts': `export const draft = ''\n`,
  'lib/conversation/conversation.ts': 'export const canReply = () => true\n',
  'lib/conversation/actions.ts': `'use server'
import { findThread } from './find-thread.ts'
export const reply = async () => findThread()\n`,
  'lib/conversation/find-thread.ts': `import { database } from '#db/client.ts'
import { customer } from '#lib/customer/customer.ts'
import { problem } from '#lib/problem.ts'
export const findThread = () => [database, customer, problem]\n`,
  'lib/customer/customer.ts': 'export const customer = 1\n',
  'lib/problem.ts': `import type { x } from '#lib/customer/customer.ts'\nexport const problem = 1\n`,
  'lib/auth/handler.ts': importing('#lib/customer/customer.ts'),
  'lib/server/listen.ts': importing('#lib/conversation/find-thread.ts'),
  'lib/events.ts': `export const events = { 'case.opened': {}, ping: {} } as const satisfies object\n`,
  'lib/audience.ts': `export const audience = define({ ping: [], 'case.opened': [] })\n`,
  'lib/reactions.ts': importing('#lib/recovery/open-case.ts'),
  'lib/recovery/open-case.ts': importing('#lib/conversation/conversation.ts'),
  'db/client.ts': `import postgres from 'postgres'\nexport const database = postgres()\n`,
  'db/schema/conversation.ts': 250,
  'db/seed.ts': importing('#lib/customer/customer.ts'),
  'e2e/desk.spec.ts': importing('#lib/customer/customer.ts'),
  'bin/start.mjs': `import { join } from 'node:path'\nexport const y = join\n`,
}

test('a house in order has no offences', async () => {
  expect(await offencesIn(goodHouse)).toEqual([])
})

const deepClient = {
  'components/a.tsx': importing('#lib/agent/noun.ts'),
  'lib/agent/noun.ts': importing('#lib/agent/verb.ts'),
  'lib/agent/verb.ts': importing('#db/client.ts'),
  'db/client.ts': value,
}

const offences = [
  ['lib imports components', { 'lib/agent/a.ts': importing('#components/a.tsx') }, /imports upward: comp/],
  ['components import app', { 'components/a.tsx': importing('#app/a.tsx') }, /imports upward: app/],
  ['db imports lib', { 'db/client.ts': importing('#lib/problem.ts') }, /imports upward: lib/],
  ['lib imports the server', { 'lib/agent/a.ts': importing('#server.ts') }, /imports upward: server/],
  ['lib imports a test', { 'lib/agent/a.ts': importing('#e2e/a.ts') }, /imports upward: e2e/],
  ['lib imports the seed', { 'lib/agent/a.ts': importing('#db/seed/people.ts') }, /imports upward: db.seed/],
  [
    'even a type is taken from above',
    { 'lib/agent/a.ts': `import type { X } from '#app/a.tsx'\nexport type Y = X\n` },
    /imports upward/,
  ],
  [
    'an import above hides in a call',
    { 'lib/agent/a.ts': `export const y = () => import('#app/a.tsx')\n` },
    /imports upward/,
  ],
  [
    'conversation imports routing',
    { 'lib/conversation/a.ts': importing('#lib/routing/b.ts') },
    /conversation.a\.ts: imports rightward: lib.routing/,
  ],
  ['customer imports a fact', { 'lib/customer/a.ts': importing('#lib/fact/b.ts') }, /rightward/],
  ['offer imports metric', { 'lib/offer/a.ts': importing('#lib/metric/b.ts') }, /rightward/],
  ['a slice imports reactions', { 'lib/offer/a.ts': importing('#lib/reactions.ts') }, /speaks to slices/],
  [
    'the house imports a slice',
    { 'lib/verb.ts': importing('#lib/offer/b.ts') },
    /house, but imports a slice/,
  ],
  ['a channel imports a slice', { 'lib/channel/a.ts': importing('#lib/offer/b.ts') }, /is house/],
  ['a slice has no column', { 'lib/weather/a.ts': value }, /weather is in no column/],
  [
    'a component reaches the database',
    deepClient,
    /^components.a\.tsx → .* → lib.agent.verb\.ts → db.client/,
  ],
  ['a component uses Node', { 'components/a.tsx': importing('node:fs') }, /a\.tsx → node:fs: a browser file/],
  ['a component uses Node unmarked', { 'components/a.tsx': importing('fs/promises') }, /→ fs.promises/],
  ['a component uses the server', { 'components/a.tsx': importing('socket.io') }, /→ socket\.io:/],
  [
    'a client page uses the server',
    { 'app/a.tsx': `'use client'\n${importing('postgres')}` },
    /app.a\.tsx → postgres/,
  ],
  [
    'a barrel',
    { 'lib/agent/all.ts': `export * from './a.ts'\n`, 'lib/agent/a.ts': value },
    /all\.ts: is a barrel/,
  ],
  [
    'a barrel by way of imports',
    { 'lib/agent/all.ts': `import { x } from './a.ts'\nexport { x }\n`, 'lib/agent/a.ts': value },
    /is a barrel/,
  ],
  ['an index', { 'components/ui/index.tsx': value }, /is an index/],
  ['a forbidden name', { 'lib/agent/utils.ts': value }, /utils is a forbidden name/],
  ['a forbidden folder', { 'components/shared/a.ts': value }, /shared is a forbidden name/],
  ['a test of a forbidden name', { 'lib/helpers.test.ts': value }, /helpers is a forbidden name/],
  ['a name in capitals', { 'lib/agent/sendMessage.ts': value }, /not named in kebab-case/],
  ['a long file', { 'lib/agent/a.ts': 221 }, /has 221 lines, its stop is 220/],
  ['a long test', { 'lib/agent/a.test.ts': 351 }, /its stop is 350/],
  ['a long table', { 'lib/audience.ts': 251 }, /its stop is 250/],
  ['a long catalogue', { 'components/desk/messages.ts': 251 }, /its stop is 250/],
  ['no extension', { 'lib/agent/a.ts': importing('#lib/agent/b') }, /imports without extension/],
  ['a relative way to another floor', { 'lib/agent/a.ts': importing('../../db/client.ts') }, /without #db\//],
  ['a relative way to another slice', { 'lib/fact/a.ts': importing('../agent/b.ts') }, /without #lib\//],
  [
    'an event nobody is told of',
    {
      'lib/events.ts': `export const events = { a: 1, 'b.c': 2 }\n`,
      'lib/audience.ts': 'export const audience = { a: 1 }\n',
    },
    /b\.c has no audience/,
  ],
  [
    'an audience without its event',
    {
      'lib/events.ts': 'export const events = {}\n',
      'lib/audience.ts': 'export const audience = { a: 1 }\n',
    },
    /a is no event/,
  ],
  ['no audience at all', { 'lib/events.ts': 'export const events = {}\n' }, /there is no lib.audience/],
  [
    'events hidden behind a spread',
    {
      'lib/events.ts': 'export const events = { ...x }\n',
      'lib/audience.ts': 'export const audience = {}\n',
    },
    /one object with plain keys/,
  ],
]

test.each(offences)('it is an offence: %s', async (_, files, offence) => {
  expect(await offencesIn(files)).toEqual([expect.stringMatching(offence)])
})

test('one import turned upward in a good house is found', async () => {
  const turned = { ...goodHouse, 'lib/customer/customer.ts': importing('#app/desk/[id]/page.tsx') }
  expect(await offencesIn(turned)).toContain(
    'lib/customer/customer.ts: imports upward: app/desk/[id]/page.tsx',
  )
})
