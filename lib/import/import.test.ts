import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addQueue, addTeam } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { addImport } from './add-import.ts'
import { cancelImport } from './cancel-import.ts'
import { exportWrongRows } from './export-wrong-rows.ts'
import type { ImportKind, Mapping } from './import-run.ts'
import { loadImport } from './load-import.ts'
import { mapImport } from './map-import.ts'
import { previewImport } from './preview-import.ts'
import { showImport } from './show-import.ts'
import { startImport } from './start-import.ts'
import { takeBackImport } from './take-back-import.ts'
import { workImports } from './work-imports.ts'

testDatabase()

let folder = ''
let queueId = ''
let administrator: AgentActor
let outsider: AgentActor

const actorOf = async (teamId: string, role: string) => {
  const actor = await loadActor((await addAgent({ teamId, role })).sessionId)
  if (!actor) throw new Error('No actor.')
  return actor
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'))
  const teamId = await addTeam()
  queueId = await addQueue(teamId)
  administrator = await actorOf(teamId, 'administrator')
  outsider = await actorOf(teamId, 'supervisor')
})

afterAll(() => rm(folder, { recursive: true }))

async function bring(kind: ImportKind, content: string | Buffer, mapping: Partial<Mapping> = {}) {
  const importId = randomUUID()
  const filePath = join(folder, importId)
  await writeFile(filePath, content)
  const file = { importId, kind, fileName: 'file.csv', filePath, fileBytes: content.length }
  await addImport({ actor: administrator }, file)
  const guessed = await loadImport(database(), importId)
  const fields = { ...guessed.mapping.fields, ...mapping.fields }
  await mapImport(
    { actor: administrator },
    { importId, format: guessed.format, mapping: { ...guessed.mapping, ...mapping, fields } },
  )
  return importId
}

async function settle(importId: string, work: 'check' | 'import' = 'import') {
  await startImport({ actor: administrator }, { importId, work })
  await workImports()
  return showImport(administrator, { importId })
}

const run = async (kind: ImportKind, content: string | Buffer, mapping: Partial<Mapping> = {}) =>
  settle(await bring(kind, content, mapping))

const countOf = async (table: string) =>
  (await database().unsafe<{ count: number }[]>(`select count(*)::int as count from ${table}`))[0]?.count ??
  -1

it('brings in the good rows around broken ones, and says of each why', async () => {
  const tag = randomUUID().slice(0, 8)
  const view = await run(
    'customers',
    [
      'customer number,name,e-mail,phone,city',
      `${tag}-1,Ann Berg,ann.${tag}@shop.se,+46 70 123 45 67,Malmö`,
      `${tag}-2,Only two`,
      `"${tag}-3,Never closed,c.${tag}@shop.se,,`,
      `${tag}-4,"Bo ""B"" Ek",not an address,,`,
      `${tag}-5,"Two\nlines",d.${tag}@shop.se,,Lund`,
      `${tag}-6,=cmd(),,,`,
      `,,,,Nobody`,
      `${tag}-7,Card 4111 1111 1111 1111,,,`,
    ].join('\n'),
    { isTrusted: true },
  )
  expect(view).toMatchObject({ state: 'done', created: 4, known: 0, wrong: 4, hasFile: false })
  expect(view.reasons.map(({ rowNumber }) => rowNumber)).toEqual([3, 4, 5, 8])
  expect(view.reasons[1]?.reason).toMatch(/never closed/)
  const rows = await database()<{ name: string; address: string | null; types: string[] }[]>`
    select c.name, c.address, array_agg(i.type order by i.type) as types from customer c
      join identifier i on i.customer_id = c.id
    where c.id in (select customer_id from identifier where value like ${`${tag}-%`} and verified_by is not null)
    group by c.id order by min(i.value) filter (where i.type = 'customer_number')`
  expect(rows).toEqual([
    { name: 'Ann Berg', address: 'Malmö', types: ['customer_number', 'email', 'phone'] },
    { name: 'Two\nlines', address: 'Lund', types: ['customer_number', 'email'] },
    { name: '=cmd()', address: null, types: ['customer_number'] },
    { name: 'Card •••• 1111', address: null, types: ['customer_number'] },
  ])
  const csv = await exportWrongRows(administrator, { importId: view.id })
  expect(csv.split('\r\n')).toHaveLength(6)
})

/** `BAD_INPUT_SIZE=100000 npx vitest run lib/import/import.test.ts` for as many rows as one likes. */
const SIZE = Number(process.env.BAD_INPUT_SIZE ?? 700)
const BROKEN = [
  'Only two',
  '"Never closed,,,',
  'A\0NUL,x@shop.se,,',
  'Too,many,columns,are,here',
  'Ann,no address,,',
]

it.each([
  ['UTF-8', (text: string) => Buffer.from(text)],
  ['Windows-1252', (text: string) => Buffer.from(text, 'latin1')],
  ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
])(
  'says of each broken row in a long file of %s why, and brings in all others',
  { timeout: 20_000 + SIZE * 3 },
  async (_, encode) => {
    const tag = randomUUID().slice(0, 8)
    const lines = Array.from({ length: SIZE }, (_row, n) =>
      n % 20 === 19
        ? (BROKEN[Math.floor(n / 20) % BROKEN.length] ?? '')
        : `=Jörg(${n}),${tag}.${n}@shop.se,,+4670${1e7 + n}`,
    )
    const wrong = lines.filter((line) => BROKEN.includes(line)).length
    const file = encode(['name,e-mail,city,phone', ...lines].join('\n'))
    const view = await run('customers', file, { source: tag })
    expect(view).toMatchObject({ state: 'done', created: SIZE - wrong, known: 0, wrong })
    const csv = await exportWrongRows(administrator, { importId: view.id })
    expect(csv.split('\r\n').filter((row) => /^\d+,/.test(row))).toHaveLength(wrong)
    const [row] = await database()`select count(*)::int as count from customer where name like '=Jörg(%'
    and id in (select customer_id from identifier where value like ${`${tag}.%`})`
    expect(row).toEqual({ count: SIZE - wrong })
  },
)

it('writes no formula into the file of wrong rows', async () => {
  const view = await run('customers', 'name,email\n=HYPERLINK("x"),no address\n')
  const csv = await exportWrongRows(administrator, { importId: view.id })
  expect(csv).toContain(`"'=HYPERLINK(""x""),no address"`)
})

it('knows rows again: of its own source by their number, of trusted files by the rules of identity', async () => {
  const tag = randomUUID().slice(0, 8)
  const file = `id,name,email\n${tag}a,Ann,ann.${tag}@x.se\n${tag}b,Bo,bo.${tag}@x.se\n${tag}a,Ann,ann.${tag}@x.se\n`
  expect(await run('customers', file, { source: tag })).toMatchObject({ created: 2, known: 1 })
  expect(await run('customers', file, { source: tag })).toMatchObject({ created: 0, known: 3 })
  expect(await run('customers', file, { source: 'CRM', isTrusted: true })).toMatchObject({
    created: 2,
    known: 1,
  })
  const other = `email,tier\nANN.${tag}@x.se,gold\n`
  expect(await run('customers', other, { source: 'shop', isTrusted: true })).toMatchObject({
    created: 0,
    known: 1,
  })
  const [row] = await database()`
    select c.tier from customer c join identifier i on i.customer_id = c.id
    where i.value = ${`ann.${tag}@x.se`} and i.verified_by is not null`
  expect(row).toEqual({ tier: 'gold' })
})

it('counts in a check what an import then does, and writes nothing', async () => {
  const tag = randomUUID().slice(0, 8)
  const lines = Array.from({ length: 1200 }, (_, at) => `${tag}${at % 1100},Person ${at}`)
  const importId = await bring('customers', ['id,name', ...lines, 'broken'].join('\n'), { source: tag })
  const before = await countOf('customer')
  const checked = await settle(importId, 'check')
  expect(checked).toMatchObject({ state: 'draft', created: 0, trial: { isDone: true, rows: 1201 } })
  expect(checked.trial).toMatchObject({ created: 1100, known: 100, wrong: 1 })
  expect(await countOf('customer')).toBe(before)
  expect(await settle(importId)).toMatchObject({ created: 1100, known: 100, wrong: 1 })
})

it('goes on after the last row that is in, whatever stopped it', async () => {
  const tag = randomUUID().slice(0, 8)
  const lines = Array.from({ length: 2300 }, (_, at) => `${tag}${at},Person ${at}`)
  const importId = await bring('customers', gzipSync(['id,name', ...lines].join('\n')), { source: tag })
  await startImport({ actor: administrator }, { importId, work: 'import' })
  let batches = 0
  await workImports(() => ++batches > 2)
  expect(await showImport(administrator, { importId })).toMatchObject({ state: 'running', created: 1000 })
  await cancelImport({ actor: administrator }, { importId })
  expect(await settle(importId)).toMatchObject({ state: 'done', created: 2300, known: 0, wrong: 0 })
})

it('brings touchpoints once, names their kind, and takes them back', async () => {
  const tag = randomUUID().slice(0, 8)
  const rows = [
    { order_id: `${tag}1`, user: { id: `${tag}u` }, what: 'order', when: '2024-05-03T10:00:00Z' },
    { order_id: `${tag}2`, user: { id: `${tag}u` }, what: 'Order Shipped', when: '03.05.2024 12:30' },
    { order_id: `${tag}3`, user: { id: `${tag}v` }, what: 'Hat knitted', when: 1714730400 },
    { order_id: `${tag}4`, user: { id: `${tag}v` }, what: 'order', when: 'yesterday' },
  ]
  const fields = {
    external_id: { column: 'user.id' },
    kind: { column: 'what' },
    occurred_at: { column: 'when' },
  }
  const view = await run('touchpoints', JSON.stringify(rows), { source: tag, fields })
  expect(view).toMatchObject({ created: 3, wrong: 1 })
  expect(await run('touchpoints', JSON.stringify(rows), { source: tag, fields })).toMatchObject({
    created: 0,
    known: 3,
  })
  const found = await database()`
    select kind, department, occurred_at as at, customer_id as who from touchpoint where title like ${`%${tag}%`} order by department`
  expect(found).toMatchObject([
    { kind: 'shipped', department: 'logistics', at: new Date('2024-05-03T12:30:00Z') },
    { kind: 'other', department: 'other', at: new Date('2024-05-03T10:00:00Z') },
    { kind: 'order', department: 'sales', at: new Date('2024-05-03T10:00:00Z') },
  ])
  const customers = await countOf('customer')
  await takeBackImport({ actor: administrator }, { importId: view.id })
  await workImports()
  expect(await showImport(administrator, { importId: view.id })).toMatchObject({
    state: 'taken_back',
    takenBack: 5,
    kept: 0,
  })
  expect(await countOf('customer')).toBe(customers - 2)
  expect(await database()`select 1 from touchpoint where title like ${`%${tag}%`}`).toHaveLength(0)
})

it('keeps what something rests on when an import is taken back', async () => {
  const tag = randomUUID().slice(0, 8)
  const view = await run('customers', `id,name\n${tag}a,Ann\n${tag}b,Bo\n`, { source: tag })
  const [ann] = await database()<{ id: string }[]>`
    select customer_id as id from identifier where value = ${`${tag}a`}`
  await database()`insert into promise (id, customer_id, text, due_at, made_by, department) values
    (${randomUUID()}, ${ann?.id ?? ''}, 'A call', now(), 'Somebody', 'support')`
  await takeBackImport({ actor: administrator }, { importId: view.id })
  await workImports()
  expect(await showImport(administrator, { importId: view.id })).toMatchObject({
    state: 'taken_back',
    takenBack: 1,
    kept: 1,
  })
})

it('brings past conversations, closed, with a dense sequence', async () => {
  const tag = randomUUID().slice(0, 8)
  const whole = { id: tag, email: `${tag}@x.se`, date: '2023-01-02', channel: 'email' }
  const history = [
    ['customer', 'Where is my order?'],
    ['agent', 'On its way.'],
    ['customer', 'Card 4111 1111 1111 1111'],
  ]
  const view = await run('conversations', JSON.stringify([{ ...whole, history }]), { source: tag, queueId })
  expect(view).toMatchObject({ created: 1, wrong: 0 })
  const part = `conversation id,email,from,text,at\n${tag},${tag}@x.se,agent,One more thing.,2023-01-03\n`
  expect(await run('conversations', part, { source: tag, queueId })).toMatchObject({ created: 1 })
  expect(await run('conversations', part, { source: tag, queueId })).toMatchObject({ created: 0, known: 1 })
  const messages = await database()`
    select m.seq, m.prev_seq as prev, m.author_kind as author, m.text, e.name, c.state, c.seq as last
    from message m join conversation c on c.id = m.conversation_id
      join event e on e.conversation_id = c.id and e.seq = m.seq
      join identifier i on i.customer_id = c.customer_id where i.value = ${`${tag}@x.se`} order by m.seq`
  expect(messages.map(({ seq, prev, author }) => [seq, prev, author])).toEqual([
    [1, 0, 'customer'],
    [2, 1, 'agent'],
    [3, 2, 'customer'],
    [4, 3, 'agent'],
  ])
  expect(messages[2]).toMatchObject({
    text: 'Card •••• 1111',
    name: 'message.imported',
    state: 'resolved',
    last: 4,
  })
})

it('shows the first rows without card numbers, to administrators alone', async () => {
  const importId = await bring('customers', 'name;note\nJörg;4111 1111 1111 1111\n')
  const format = { encoding: 'utf-8', delimiter: ';', hasHeader: true } as const
  expect(await previewImport(administrator, { importId, format })).toMatchObject({
    columns: ['name', 'note'],
    rows: [{ rowNumber: 2, cells: ['Jörg', '•••• 1111'] }],
  })
  const refused = { code: 'forbidden' }
  await expect(previewImport(outsider, { importId, format })).rejects.toMatchObject(refused)
  await expect(showImport(outsider, { importId })).rejects.toMatchObject(refused)
  await expect(exportWrongRows(outsider, { importId })).rejects.toMatchObject(refused)
  await expect(startImport({ actor: outsider }, { importId, work: 'import' })).rejects.toMatchObject(refused)
  await expect(takeBackImport({ actor: outsider }, { importId })).rejects.toMatchObject(refused)
})

it('takes the meaning of a name from what an administrator said of it', async () => {
  const tag = randomUUID().slice(0, 8)
  await database()`
    insert into event_mapping (id, event_name, kind, department)
    values (${randomUUID()}, ${`tasting ${tag}`}, 'visit', 'shop')`
  const file = `id,date,event\n${tag},2024-05-03,Tasting ${tag}\n`
  expect(await run('touchpoints', file, { source: tag })).toMatchObject({ created: 1, wrong: 0 })
  const rows =
    await database()`select kind, department from touchpoint where title ilike ${`tasting ${tag}%`}`
  expect([...rows]).toEqual([{ kind: 'visit', department: 'shop' }])
})

it('tells of what customers said there, so that facts are read from it', async () => {
  const tag = randomUUID().slice(0, 8)
  const person = { email: `${tag}@x.se`, date: '2024-05-03' }
  const rows = [
    { ...person, kind: 'call', title: `${tag} call`, notes: 'Wants order 48213 sooner' },
    { ...person, kind: 'call', title: `${tag} silent` },
    { ...person, kind: 'order', title: `${tag} order`, notes: 'Order 48213' },
  ]
  expect(await run('touchpoints', JSON.stringify(rows), { source: tag })).toMatchObject({ created: 3 })
  const told = await database()`
    select t.title from event e join touchpoint t on t.id = e.subject_id
    where e.name = 'touchpoint.told' and t.title like ${`${tag}%`}`
  expect(told).toEqual([{ title: `${tag} call` }])
})
