import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test, vi } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addTeam } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { askAgain } from './ask-again.ts'
import { changeRules } from './change-rules.ts'
import { compareAll, compareChanged } from './compare-customers.ts'
import { customerReviews } from './customer-reviews.ts'
import { DEFAULT_RULES } from './identifier-rules.ts'
import { keepApart } from './keep-apart.ts'
import { listMergeLog } from './list-merge-log.ts'
import { listReviews } from './list-reviews.ts'
import { loadReview } from './load-review.ts'
import { listSharedIdentifiers, loadRulesView } from './load-rules-view.ts'
import { mergeCustomers } from './merge-customers.ts'
import { postponeReview } from './postpone-review.ts'
import { previewUnmerge } from './preview-unmerge.ts'
import { unmergeCustomers } from './unmerge-customers.ts'
import { verifyIdentifier, withdrawVerification } from './verify-identifier.ts'

testDatabase()

let manager: AgentActor
let administrator: AgentActor
let outsider: AgentActor

async function actorOf(role: string, teamId: string): Promise<AgentActor> {
  const { sessionId } = await addAgent({ teamId, role })
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('The agent has no live session.')
  return actor
}

interface Person {
  name: string
  address?: string
  email?: string
  phone?: string
  verified?: boolean
}

async function add({ name, address, email, phone, verified = false }: Person): Promise<string> {
  const sql = database()
  const id = randomUUID()
  await sql`insert into customer (id, name, address) values (${id}, ${name}, ${address ?? null})`
  for (const [type, value] of [
    ['email', email],
    ['phone', phone],
  ])
    if (type && value)
      await sql`insert into identifier (id, customer_id, type, value, verified_by)
        values (${randomUUID()}, ${id}, ${type}, ${value}, ${verified ? 'source:shop' : null})`
  await sql`insert into event (name, actor_kind, customer_id) values ('customer.changed', 'system', ${id})`
  return id
}

const word = (at: number) =>
  Array.from({ length: 6 }, (_, letter) => 'bcdfghklmnprstvz'[(at * 7 + letter * 5 + at ** 2) % 16]).join('a')
const crowd = (at: number): Person => ({
  name: `${word(at % 23)} ${word(at)}`,
  address: `${at} ${word(at % 31)} Road, Town ${at % 17}`,
  email: `${word(at)}${at}@mail.org`,
  phone: `+4420${String(7_000_000 + at * 7919)}`,
})
const ann = {
  name: 'Annabel Lighthouse',
  address: '7 Mill Lane, Porto',
  email: 'annabel@lighthouse.org',
  phone: '+442079460001',
}

const reviewsOf = async (id: string, show: 'open' | 'later' = 'open') => {
  const { rows } = await listReviews(manager, { show })
  return rows.filter(({ customerId, otherId }) => customerId === id || otherId === id)
}
const settled = async () => {
  for (let after: string | null = null; ;) {
    after = await compareAll(after)
    if (after === null) return
  }
}

/** A transaction that runs in another database holds the log back for a moment. */
async function changed() {
  const behind = async () => {
    await compareChanged()
    const [row] = await database()<{ count: number }[]>`
      select count(*)::int as count from event where (tx_id, id) > (
        select tx_id, event_id from relay_cursor where name = 'identity')`
    return row?.count
  }
  await vi.waitFor(async () => expect(await behind()).toBe(0), { timeout: 15_000 })
}

beforeAll(async () => {
  const teamId = await addTeam()
  manager = await actorOf('manager', teamId)
  administrator = await actorOf('administrator', teamId)
  outsider = await actorOf('agent', teamId)
  for (let at = 0; at < 120; at++) await add(crowd(at))
  for (let at = 0; at < 30; at++) await add({ ...crowd(at), email: undefined })
  await settled()
  await changed()
})

test('who changed is put beside those who are like them, and a household stays two', async () => {
  const [one, spouse] = [await add(ann), await add({ ...ann, name: 'Gregory Lighthouse', email: undefined })]
  const again = await add({ ...ann, name: 'Anabel Lighthouse', phone: undefined })
  await changed()
  const found = await reviewsOf(one)
  expect(found.map(({ customerId, otherId }) => (customerId === one ? otherId : customerId))).toEqual([again])
  expect(await reviewsOf(spouse)).toEqual([])
  const review = await loadReview(manager, { reviewId: found[0]?.id ?? '' })
  expect(review.probability).toBeGreaterThan(0.9)
  expect(review.comparisons.find(({ field }) => field === 'email')?.bits).toBeGreaterThan(3)
  expect(review.sides.map(({ id }) => id).toSorted()).toEqual([one, again].toSorted())
})

test('"not the same" is never asked again, "later" comes back, and both can be taken back', async () => {
  const person = { ...ann, name: 'Bertram Quill', email: 'bertram@quill.org', phone: '+442079460002' }
  const [one, other] = [await add(person), await add(person)]
  await changed()
  const reviewId = (await reviewsOf(one))[0]?.id ?? ''
  await postponeReview({ actor: manager }, { reviewId })
  expect([(await reviewsOf(one)).length, (await reviewsOf(one, 'later')).length]).toEqual([0, 1])
  await keepApart({ actor: manager }, { reviewId })
  await database()`insert into event (name, actor_kind, customer_id) values ('customer.changed', 'system', ${other})`
  await changed()
  expect([...(await reviewsOf(one)), ...(await reviewsOf(one, 'later'))]).toEqual([])
  await askAgain({ actor: manager }, { reviewId })
  expect(await reviewsOf(one)).toHaveLength(1)
})

test('a review answered by a merge carries its weights as evidence, and can be undone exactly', async () => {
  const person = { ...ann, name: 'Cecily Marsh', email: 'cecily@marsh.org', phone: '+442079460003' }
  const [one, other] = [await add(person), await add(person)]
  await changed()
  const reviewId = (await reviewsOf(one))[0]?.id ?? ''
  const { mergeId } = await mergeCustomers({ actor: manager }, { customerId: one, otherId: other, reviewId })
  expect(await reviewsOf(one)).toEqual([])
  const [row] = (await listMergeLog(manager, {})).rows
  expect(row).toMatchObject({ id: mergeId, undoable: true, loserName: 'Cecily Marsh' })
  expect(row?.evidence.map(({ kind }) => kind)).toEqual(['agent', 'likeness'])
  const preview = await previewUnmerge(manager, { mergeId })
  expect(preview.tables).toContainEqual({ table: 'identifier', rows: 2 })
  await unmergeCustomers({ actor: manager }, { mergeId })
  expect(await reviewsOf(one)).toEqual([])
})

test('two who are vouched for merge by themselves; whoever merely claims to be somebody is asked about', async () => {
  const person = { ...ann, name: 'Dorian Fletch', address: '19 Quay Street, Porto' }
  const known = await add({ ...person, email: 'dorian@fletch.org', verified: true })
  const vouched = await add({ ...person, phone: '+442079460004', verified: true })
  const claims = await add({ ...person, email: 'dorian@fletch.org', phone: '+442079460004' })
  await changed()
  const alive = await database()<{ id: string }[]>`
    select id from customer where id = any(${[known, vouched, claims]}::uuid[])`
  expect(alive.map(({ id }) => id)).toContain(claims)
  expect(await reviewsOf(claims)).not.toEqual([])
  const { rows } = await listMergeLog(manager, {})
  for (const { evidence, loserId } of rows)
    if (evidence.every(({ kind }) => kind === 'likeness')) expect([known, vouched]).toContain(loserId)
})

test('nobody without the permission sees or decides a review; a pane tells no name to who may not', async () => {
  const person = { ...ann, name: 'Edda Norling', email: 'edda@norling.org', phone: '+442079460005' }
  const [one] = [await add(person), await add(person)]
  await changed()
  const reviewId = (await reviewsOf(one))[0]?.id ?? ''
  const no = { code: 'not_found' }
  await expect(listReviews(outsider, {})).rejects.toMatchObject(no)
  await expect(loadReview(outsider, { reviewId })).rejects.toMatchObject(no)
  await expect(listMergeLog(outsider, {})).rejects.toMatchObject(no)
  await expect(keepApart({ actor: outsider }, { reviewId })).rejects.toMatchObject(no)
  await expect(postponeReview({ actor: outsider }, { reviewId })).rejects.toMatchObject(no)
  await expect(askAgain({ actor: outsider }, { reviewId })).rejects.toMatchObject(no)
  await expect(customerReviews(outsider, { customerId: one })).rejects.toMatchObject(no)
  expect((await customerReviews(manager, { customerId: one }))[0]?.otherName).toBe('Edda Norling')
})

test('an identifier is verified by hand for one customer alone, with how, and it can be taken back', async () => {
  const [one, other] = [
    await add({ name: 'Finn Ost', email: 'finn@ost.org' }),
    await add({ name: 'F', email: 'finn@ost.org' }),
  ]
  const sql = database()
  const idOf = async (customerId: string) =>
    (await sql<{ id: string }[]>`select id from identifier where customer_id = ${customerId}`)[0]?.id ?? ''
  const identifierId = await idOf(one)
  const input = { identifierId, reason: 'answered' as const }
  await expect(verifyIdentifier({ actor: outsider }, input)).rejects.toMatchObject({ code: 'not_found' })
  expect(await verifyIdentifier({ actor: manager }, input)).toMatchObject({ changed: true })
  expect(await verifyIdentifier({ actor: manager }, input)).toMatchObject({ changed: false })
  const second = { identifierId: await idOf(other), reason: 'document' as const }
  await expect(verifyIdentifier({ actor: manager }, second)).rejects.toMatchObject({ code: 'conflict' })
  const [trail] = await sql`select new from audit where action = 'identifier.verified' and target_id = ${one}`
  expect(trail?.new).toEqual({ identifierId, type: 'email', reason: 'answered' })
  await withdrawVerification({ actor: manager }, { identifierId })
  await verifyIdentifier({ actor: manager }, second)
})

test('rules are an administrator’s, audited, and in force at once', async () => {
  const input = { ...DEFAULT_RULES, blocked: [{ type: 'email', value: 'office@firm.org' }], mostPeople: 2 }
  await expect(changeRules({ actor: manager }, input)).rejects.toMatchObject({ code: 'forbidden' })
  expect(await changeRules({ actor: administrator }, input)).toEqual({ changed: true })
  expect(await changeRules({ actor: administrator }, input)).toEqual({ changed: false })
  expect(await loadRulesView(administrator, {})).toMatchObject({ mostPeople: 2, blocked: input.blocked })
  const twice = { ...input, kinds: [...input.kinds, ...input.kinds.slice(0, 1)] }
  await expect(changeRules({ actor: administrator }, twice)).rejects.toMatchObject({ code: 'invalid' })
  const needless = { ...input, blocked: [{ type: 'user_id', value: 'null' }] }
  await expect(changeRules({ actor: administrator }, needless)).rejects.toMatchObject({ code: 'invalid' })
  for (let n = 0; n < 4; n++) await add({ name: `Staff ${n}`, phone: '+442079460099' })
  const shared = await listSharedIdentifiers(administrator, {})
  expect(shared).toContainEqual(expect.objectContaining({ type: 'phone', value: '+442079460099', people: 4 }))
  await expect(listSharedIdentifiers(manager, {})).rejects.toMatchObject({ code: 'forbidden' })
})
