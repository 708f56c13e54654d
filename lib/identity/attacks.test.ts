import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { type AgentActor, system, type VisitorActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { openConversation } from '#lib/conversation/open-conversation.ts'
import { receiveMessage } from '#lib/conversation/receive-message.ts'
import { verb } from '#lib/verb.ts'
import { mergeCustomers } from './merge-customers.ts'
import { resolveIdentifiers } from './resolve-identifiers.ts'
import { layGround } from './testing-customers.ts'
import { unmergeCustomers } from './unmerge-customers.ts'

testDatabase()

/** `BAD_INPUT_SIZE=10000 npx vitest run lib/identity/attacks.test.ts` for as many as one likes. */
const SIZE = Number(process.env.BAD_INPUT_SIZE ?? 130)
const timeout = 20_000 + SIZE * 50

let manager: AgentActor
let widgetId: string

beforeAll(async () => {
  const teamId = await addTeam()
  const { sessionId, agentId } = await addAgent({ teamId, role: 'manager' })
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('The agent has no live session.')
  manager = actor
  widgetId = (await layGround(await addQueue(teamId), agentId)).widgetId
})

const resolve = verb({
  name: 'test.resolve',
  input: z.array(z.tuple([z.string(), z.string()])),
  run: ({ input, ...context }) =>
    resolveIdentifiers(context, {
      identifiers: input.map(([type, value]) => ({ type, value })),
      verifiedBy: 'source:test',
    }),
})
const see = (...pairs: [string, string][]) => resolve({ actor: system('test') }, pairs)
const one = () => randomUUID().slice(0, 12)
const alive = async (ids: readonly string[]) => {
  const rows = await database()<{ id: string }[]>`select id from customer where id = any(${[...ids]}::uuid[])`
  return rows.map(({ id }) => id)
}

test(
  'a company’s staff behind one mailbox, one telephone and one device stay as many as they are',
  { timeout },
  async () => {
    const [mailbox, phone, device] = [
      `office-${one()}@firm.org`,
      `+44207${String(Date.now()).slice(-7)}`,
      one(),
    ]
    const staff: string[] = []
    for (let n = 0; n < Math.ceil(SIZE / 10); n++)
      staff.push(
        (await see(['user_id', one()], ['email', mailbox], ['phone', phone], ['anonymous_id', device]))
          .customerId,
      )
    expect(new Set(staff).size).toBe(staff.length)
    expect(await alive(staff)).toHaveLength(staff.length)
  },
)

test('a long ring of aliases never makes more of one person than the limit allows', { timeout }, async () => {
  const ids = Array.from({ length: SIZE }, one)
  for (const [at, id] of ids.entries())
    await see(['anonymous_id', id], ['anonymous_id', ids[(at + 1) % ids.length] ?? id])
  const [most] = await database()<{ held: number }[]>`
    select count(*)::int as held from identifier where type = 'anonymous_id' and value = any(${ids})
      and verified_by is not null
    group by customer_id order by 1 desc limit 1`
  expect(most?.held).toBeLessThanOrEqual(100)
})

test('merges of overlapping sets at one instant end in one person, and every row is theirs', async () => {
  const ids = await Promise.all(Array.from({ length: 5 }, () => addCustomer()))
  for (const id of ids)
    await database()`insert into touchpoint (id, customer_id, kind, department, occurred_at, title)
      values (${randomUUID()}, ${id}, 'call', 'support', now(), 'Overlap')`
  const pairs = ids.flatMap((id, at) => ids.slice(at + 1).map((other): [string, string] => [id, other]))
  const ends = await Promise.allSettled(
    pairs.map(([customerId, otherId]) => mergeCustomers({ actor: manager }, { customerId, otherId })),
  )
  for (const end of ends)
    if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'not_found' })
  const left = await alive(ids)
  expect(left.length).toBe(5 - ends.filter(({ status }) => status === 'fulfilled').length)
  const rows =
    await database()`select 1 from touchpoint where title = 'Overlap' and customer_id = any(${left}::uuid[])`
  expect(rows).toHaveLength(5)
})

test('a chat goes on while its customer is merged and given back, and so does the next by the same token', async () => {
  const [known, other] = [await addCustomer('Ada'), await addCustomer('Ada L.')]
  const actor = (customerId: string): VisitorActor => ({
    kind: 'visitor',
    visitorId: randomUUID(),
    widgetId,
    customerId,
    verified: true,
  })
  const visitor = actor(other)
  const conversationId = randomUUID()
  await openConversation(
    { actor: visitor },
    { id: conversationId, message: { id: randomUUID(), text: 'Hello' } },
  )
  await database()`update customer set since = now() - interval '9 years' where id = ${known}`
  const { winnerId, mergeId } = await mergeCustomers(
    { actor: manager },
    { customerId: known, otherId: other },
  )
  expect(winnerId).toBe(known)
  const say = (text: string) => receiveMessage({ actor: visitor }, { conversationId, id: randomUUID(), text })
  await say('Still here')
  const next = randomUUID()
  await openConversation({ actor: actor(other) }, { id: next })
  const owners = () => database()<{ id: string; owner: string }[]>`
    select id, customer_id as owner from conversation where id in (${conversationId}, ${next}) order by id = ${next}`
  expect((await owners()).map(({ owner }) => owner)).toEqual([winnerId, winnerId])
  await unmergeCustomers({ actor: manager }, { mergeId })
  await say('And now')
  expect((await owners())[0]?.owner).toBe(other)
})
