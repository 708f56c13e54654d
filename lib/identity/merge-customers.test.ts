import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { listMerges } from './list-merges.ts'
import { mergeCustomers } from './merge-customers.ts'
import { loadReferences } from './references.ts'
import { addRowEverywhere, loadTables } from './testing-every-table.ts'
import { addWholeCustomer, dumpTables, type Ground, layGround, OWN } from './testing-customers.ts'
import { unmergeCustomers } from './unmerge-customers.ts'

testDatabase()

let manager: AgentActor
let outsider: AgentActor
let ground: Ground

async function actorOf(role: string, teamId: string): Promise<AgentActor> {
  const { sessionId } = await addAgent({ teamId, role })
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('The agent has no live session.')
  return actor
}

beforeAll(async () => {
  const teamId = await addTeam()
  manager = await actorOf('manager', teamId)
  outsider = await actorOf('agent', teamId)
  ground = await layGround(await addQueue(teamId), manager.agentId)
})

const merge = (customerId: string, otherId: string) =>
  mergeCustomers({ actor: manager }, { customerId, otherId })
const undo = (mergeId: string) => unmergeCustomers({ actor: manager }, { mergeId })
const countOf = async (table: string, customerId: string) =>
  (await database()`select 1 from ${database()(table)} where customer_id = ${customerId}`).length

/** The same numbers each time, by the seed. */
function chanceFrom(seed: number) {
  let state = seed
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
}

/** Merges until one is left of some; gives the merges in their order. */
async function mergeAtRandom(ids: string[], chance: () => number) {
  const merges: string[] = []
  while (ids.length > 1) {
    const [one = ''] = ids.splice(Math.floor(chance() * ids.length), 1)
    const at = Math.floor(chance() * ids.length)
    const { mergeId, winnerId } = await merge(one, ids[at] ?? '')
    ids[at] = winnerId
    merges.push(mergeId)
  }
  return merges
}

/** In any order that is allowed: one that isn't is tried again later. */
async function undoAtRandom(merges: string[], chance: () => number) {
  while (merges.length > 0) {
    const at = Math.floor(chance() * merges.length)
    const done = await undo(merges[at] ?? '').then(
      () => true,
      (error: unknown) => {
        expect(error).toMatchObject({ code: 'conflict' })
        return false
      },
    )
    if (done) merges.splice(at, 1)
  }
}

/** Tables that could name a customer but name none of these. */
async function tablesWithout(ids: readonly string[]) {
  const sql = database()
  const references = await sql.begin((tx) => loadReferences(tx, 'customer'))
  const empty: string[] = []
  for (const { table, column } of references) {
    const named =
      await sql`select 1 from ${sql(table)} where ${sql(column)} = any(${[...ids]}::uuid[]) limit 1`
    if (named.length === 0 && !OWN.includes(table)) empty.push(`${table}.${column}`)
  }
  return empty
}

test.each([1, 2, 3, 4])(
  'random merges, undone backwards or in any lawful order, leave every row of every table as it was (%i)',
  async (seed) => {
    const chance = chanceFrom(seed)
    const ids = await Promise.all(Array.from({ length: 4 }, () => addWholeCustomer(ground, chance)))
    const tables = await loadTables(database())
    for (const id of ids) await addRowEverywhere(tables, id, chance)
    expect(await tablesWithout(ids)).toEqual([])
    const before = await dumpTables()
    const merges = await mergeAtRandom(ids, chance)
    expect(await dumpTables()).not.toEqual(before)
    if (seed % 2 === 0) for (const mergeId of merges.toReversed()) await undo(mergeId)
    else await undoAtRandom(merges, chance)
    expect(await dumpTables()).toEqual(before)
  },
)

test('a merge leaves one customer with all rows, tells both, and is in the audit log', async () => {
  const chance = chanceFrom(11)
  const [one, other] = [await addWholeCustomer(ground, chance), await addWholeCustomer(ground, chance)]
  const orders = (await countOf('order', one)) + (await countOf('order', other))
  const { winnerId, loserId, mergeId } = await merge(one, other)
  expect(await countOf('order', winnerId)).toBe(orders)
  expect(await database()`select 1 from customer where id = ${loserId}`).toHaveLength(0)
  const told =
    await database()`select customer_id from event where name = 'customer.merged' and subject_id = ${mergeId}`
  expect(new Set(told.map((row) => row.customer_id))).toEqual(new Set([one, other]))
  expect(
    await database()`select 1 from audit where action = 'customer.merged' and target_id = ${winnerId}`,
  ).toHaveLength(1)
})

test('two open recovery cases become one, with the signals of both, the graver severity and the earlier date', async () => {
  const [one, other] = [await addCustomer(), await addCustomer()]
  const sql = database()
  const [early, late] = [new Date('2026-03-01'), new Date('2026-03-02')]
  const cases = [
    { customerId: one, severity: 1, dueAt: early },
    { customerId: other, severity: 4, dueAt: late },
  ]
  for (const { customerId, severity, dueAt } of cases) {
    const caseId = randomUUID()
    await sql`insert into recovery_case (id, customer_id, due_at, severity)
      values (${caseId}, ${customerId}, ${dueAt}, ${severity})`
    await sql`insert into recovery_signal (id, case_id, kind, source_id)
      values (${randomUUID()}, ${caseId}, 'complaint', ${randomUUID()})`
  }
  const { winnerId, mergeId } = await merge(one, other)
  const standing = (ids: string[]) => sql`
    select customer_id as "customerId", severity, due_at as "dueAt" from recovery_case
    where customer_id = any(${ids}::uuid[]) order by severity`
  expect(await standing([one, other])).toEqual([{ customerId: winnerId, severity: 4, dueAt: early }])
  const signals = await sql`
    select case_id from recovery_signal s join recovery_case c on c.id = s.case_id where c.customer_id = ${winnerId}`
  expect(signals).toHaveLength(2)
  expect(new Set(signals.map((row) => row.case_id)).size).toBe(1)
  await undo(mergeId)
  expect(await standing([one, other])).toEqual(cases)
})

test('what came since stays with the survivor, but for what came out of a conversation that goes back', async () => {
  const chance = chanceFrom(21)
  const [one, other] = [await addWholeCustomer(ground, chance), await addWholeCustomer(ground, chance)]
  const { winnerId, loserId, mergeId } = await merge(one, other)
  const sql = database()
  const [moved] = await sql<{ id: string }[]>`
    select key ->> 'id' as id from customer_merge_step, jsonb_array_elements(keys) key
    where merge_id = ${mergeId} and table_name = 'conversation'`
  const [stays, goes] = [randomUUID(), randomUUID()]
  for (const [id, conversationId] of [
    [stays, null],
    [goes, moved?.id ?? null],
  ])
    await sql`insert into touchpoint (id, customer_id, kind, department, occurred_at, title, conversation_id)
      values (${id ?? ''}, ${winnerId}, 'call', 'support', now(), 'Since', ${conversationId ?? null})`
  await sql`update customer set address = 'New Street 2' where id = ${winnerId}`
  await undo(mergeId)
  const rows = await sql`select id, customer_id from touchpoint where title = 'Since' order by id = ${goes}`
  expect(rows.map((row) => row.customer_id)).toEqual([winnerId, loserId])
  const [winner] = await sql`select address from customer where id = ${winnerId}`
  expect(winner?.address).toBe('New Street 2')
})

test('neither an outsider nor a stranger’s id merges or undoes anything; a repeated command merges once', async () => {
  const [one, other] = [await addCustomer(), await addCustomer()]
  const input = { customerId: one, otherId: other }
  await expect(mergeCustomers({ actor: outsider }, input)).rejects.toMatchObject({ code: 'not_found' })
  await expect(merge(one, randomUUID())).rejects.toMatchObject({ code: 'not_found' })
  await expect(merge(one, one)).rejects.toMatchObject({ code: 'invalid' })
  const commandId = randomUUID()
  const first = await mergeCustomers({ actor: manager, commandId }, input)
  expect(await mergeCustomers({ actor: manager, commandId }, input)).toEqual(first)
  await expect(unmergeCustomers({ actor: outsider }, first)).rejects.toMatchObject({ code: 'not_found' })
  await undo(first.mergeId)
  await expect(undo(first.mergeId)).rejects.toMatchObject({ code: 'conflict' })
})

test('merging the same two from two sides at once makes one merge', async () => {
  const [one, other] = [await addCustomer(), await addCustomer()]
  const both = await Promise.allSettled([merge(one, other), merge(other, one)])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(
    await database()`select 1 from customer_merge where loser_id in ${database()([one, other])}`,
  ).toHaveLength(1)
})

test('a customer shows the merges behind it, and which of them can be undone now', async () => {
  const ids = [await addCustomer('Ann Lee'), await addCustomer('A. Lee'), await addCustomer('Anne Lee')]
  const first = await merge(ids[0] ?? '', ids[1] ?? '')
  const second = await merge(first.winnerId, ids[2] ?? '')
  const merges = await listMerges(manager, { customerId: second.winnerId })
  expect(merges.map(({ id }) => id)).toEqual([second.mergeId, first.mergeId])
  expect(merges[0]).toMatchObject({ undoable: true, evidence: [{ kind: 'agent', agentId: manager.agentId }] })
  expect(merges[1]?.undoable).toBe(first.winnerId === second.winnerId)
  await expect(listMerges(outsider, { customerId: second.winnerId })).rejects.toMatchObject({
    code: 'not_found',
  })
  await undo(second.mergeId)
  expect(await listMerges(manager, { customerId: first.winnerId })).toMatchObject([{ id: first.mergeId }])
})
