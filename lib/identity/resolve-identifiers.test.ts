import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { database } from '#db/client.ts'
import { testDatabase } from '#db/testing.ts'
import { system } from '#lib/actor.ts'
import { verb } from '#lib/verb.ts'
import { normaliseIdentifier } from './normalise-identifier.ts'
import { resolveIdentifiers } from './resolve-identifiers.ts'

testDatabase()

const resolve = verb({
  name: 'test.resolve',
  input: z.object({ verified: z.boolean(), pairs: z.array(z.tuple([z.string(), z.string()])) }),
  run: ({ input: { verified, pairs }, ...context }) =>
    resolveIdentifiers(context, {
      identifiers: pairs.map(([type, value]) => ({ type, value })),
      verifiedBy: verified ? 'source:test' : null,
    }),
})

const see = (...pairs: [string, string][]) => resolve({ actor: system('test') }, { verified: true, pairs })
const claim = (...pairs: [string, string][]) => resolve({ actor: system('test') }, { verified: false, pairs })
const one = () => randomUUID().slice(0, 12)
const alive = async (id: string) => (await database()`select 1 from customer where id = ${id}`).length === 1

test.each([
  ['anonymous_id', '00000000-0000-0000-0000-000000000000'],
  ['user_id', '0000'],
  ['user_id', ' NULL '],
  ['user_id', 'anonymous'],
  ['user_id', 'nu\u200bll'],
  ['user_id', '\uff2e\uff35\uff2c\uff2c'],
  ['user_id', '"null"'],
  ['user_id', '(not set)'],
  ['user_id', '０００'],
  ['user_id', '0-0-0'],
  ['user_id', '-1'],
  ['user_id', '{{user.id}}'],
  ['user_id', '${userId}'],
  ['user_id', ' N / A '],
  ['user_id', '\u00a0'],
  ['email', 'ＴＥＳＴ＠test.com'],
  ['phone', '０００ ０００'],
  ['user_id', 'undefined'],
  ['user_id', '[object Object]'],
  ['email', 'test@test.com'],
  ['email', 'nobody'],
  ['phone', '+1111111111'],
  ['phone', '12'],
])('%s "%s" names nobody', (type, value) => {
  expect(normaliseIdentifier({ type, value })).toBeNull()
})

test('a short number may be somebody’s, and writing does not part people', () => {
  expect(normaliseIdentifier({ type: 'user_id', value: '7' })).toEqual({ type: 'user_id', value: '7' })
  expect(normaliseIdentifier({ type: 'email', value: ' Ann@Lee.ORG' })?.value).toBe('ann@lee.org')
  expect(normaliseIdentifier({ type: 'phone', value: '00372 (555) 501-42' })?.value).toBe('+37255550142')
})

test('an event before identify, then identify: the nameless visitor becomes the person', async () => {
  const [user, anonymous, mail] = [one(), one(), `${one()}@lee.org`]
  const before = await see(['anonymous_id', anonymous])
  const known = await see(['user_id', user], ['email', mail])
  const joined = await see(['user_id', user], ['anonymous_id', anonymous])
  expect(before.created && known.created && !joined.created).toBe(true)
  expect(joined.mergeIds).toHaveLength(1)
  expect(await alive(joined.customerId)).toBe(true)
  expect((await alive(before.customerId)) && (await alive(known.customerId))).toBe(false)
  expect((await see(['email', mail])).customerId).toBe(joined.customerId)
  expect((await see(['anonymous_id', anonymous])).customerId).toBe(joined.customerId)
})

test('two users on one device stay two: the weaker identifier is left out', async () => {
  const [first, second, device] = [one(), one(), one()]
  const ann = await see(['user_id', first], ['anonymous_id', device])
  const bob = await see(['user_id', second], ['anonymous_id', device])
  expect(bob.customerId).not.toBe(ann.customerId)
  expect(bob.leftOut).toEqual([{ type: 'anonymous_id', reason: 'limit' }])
  expect((await see(['user_id', second], ['anonymous_id', device])).mergeIds).toEqual([])
})

test('a company’s one phone joins nobody', async () => {
  const phone = `+372${Math.floor(Math.random() * 1e8) + 1e8}`
  const staff = []
  for (let n = 0; n < 6; n++) staff.push(await see(['email', `${one()}@firm.org`], ['phone', phone]))
  expect(new Set(staff.map(({ customerId }) => customerId)).size).toBe(6)
  const caller = await see(['phone', phone])
  expect(caller.created).toBe(true)
  expect((await see(['phone', phone])).customerId).toBe(caller.customerId)
})

test('an identifier of more than three people has no weight', async () => {
  const device = one()
  for (let n = 0; n < 4; n++) await see(['user_id', one()], ['anonymous_id', device])
  const fifth = await see(['email', `${one()}@lee.org`], ['anonymous_id', device])
  expect(fifth).toMatchObject({ created: true, leftOut: [{ type: 'anonymous_id', reason: 'shared' }] })
})

test('who comes by name as well as by what too many share is not the nameless one of before', async () => {
  const device = one()
  for (let n = 0; n < 4; n++) await see(['user_id', one()], ['anonymous_id', device])
  const nameless = await see(['anonymous_id', device])
  const named = await see(['user_id', one()], ['anonymous_id', device])
  expect(named).toMatchObject({ created: true })
  expect(named.customerId).not.toBe(nameless.customerId)
  expect((await see(['anonymous_id', device])).customerId).toBe(nameless.customerId)
})

test('what is merely claimed finds nobody and takes nothing away', async () => {
  const mail = `${one()}@lee.org`
  const real = await see(['email', mail])
  const stranger = await claim(['email', mail])
  expect(stranger.customerId).not.toBe(real.customerId)
  expect((await see(['email', mail])).customerId).toBe(real.customerId)
})

test('a device’s own number finds its visitor without a voucher, but a claimed name beside it finds nobody', async () => {
  const [user, device] = [one(), one()]
  const real = await see(['user_id', user])
  const visitor = await claim(['anonymous_id', device])
  expect((await claim(['anonymous_id', device])).customerId).toBe(visitor.customerId)
  const pretended = await claim(['anonymous_id', device], ['user_id', user])
  expect(pretended).toMatchObject({ customerId: visitor.customerId, mergeIds: [] })
  expect(pretended.leftOut).toContainEqual({ type: 'user_id', reason: 'claimed' })
  const vouched = await see(['user_id', user], ['anonymous_id', device])
  expect(vouched.mergeIds).toHaveLength(1)
  expect([real.customerId, visitor.customerId]).toContain(vouched.customerId)
})

test('two who were said to be apart are not joined again by themselves', async () => {
  const [mail, number] = [`${one()}@lee.org`, one()]
  const [ann, bob] = [await see(['email', mail]), await see(['loyalty_number', number])]
  await database()`insert into customer_apart (customer_id, other_id) values (${bob.customerId}, ${ann.customerId})`
  const again = await see(['email', mail], ['loyalty_number', number])
  expect(again).toMatchObject({
    customerId: bob.customerId,
    mergeIds: [],
    leftOut: [{ type: 'email', reason: 'apart' }],
  })
})

test('the same new identifiers from many sides at once make one customer', async () => {
  const pairs: [string, string][] = [
    ['user_id', one()],
    ['email', `${one()}@lee.org`],
  ]
  const seen = await Promise.all(
    Array.from({ length: 8 }, (_, at) => see(...(at % 2 ? pairs : pairs.toReversed()))),
  )
  expect(new Set(seen.map(({ customerId }) => customerId)).size).toBe(1)
  expect(seen.filter(({ created }) => created)).toHaveLength(1)
})

test('a ring of aliases becomes one person, and no more', async () => {
  const ids = Array.from({ length: 30 }, one)
  for (const [at, id] of ids.entries())
    await see(['anonymous_id', id], ['anonymous_id', ids[(at + 1) % ids.length] ?? id])
  const seen = await Promise.all(ids.map((id) => see(['anonymous_id', id])))
  expect(new Set(seen.map(({ customerId }) => customerId)).size).toBe(1)
})
