import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor, Role } from '#lib/actor.ts'
import { listAudit } from '#lib/audit/list-audit.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { loadBrief } from '#lib/brief/load-brief.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { newId } from '#lib/id.ts'
import { gatherExport } from '#lib/privacy/gather-export.ts'
import { collectKnown } from '#lib/privacy/known-values.ts'
import { logContact } from '#lib/touchpoint/log-contact.ts'
import { addFactType } from './add-fact-type.ts'
import { archiveFactType } from './archive-fact-type.ts'
import { changeFactType } from './change-fact-type.ts'
import { checkDraft } from './check-draft.ts'
import { dismissTold } from './dismiss-told.ts'
import { listFacts } from './list-facts.ts'
import { listFactTypes } from './list-fact-types.ts'
import { lookAgain } from './look-again.ts'
import { listRepeats } from './list-repeats.ts'
import { noteAskedAgain } from './note-asked-again.ts'
import type { AddFactTypeInput, OwnShape } from './own-type-inputs.ts'
import { recordFacts } from './record-facts.ts'
import { restoreFactType } from './restore-fact-type.ts'
import { tryFactTypes } from './try-fact-types.ts'

testDatabase()

let admin: AgentActor
let agent: AgentActor
let supervisor: AgentActor
let queueId: string

const input = (name: string, shape: OwnShape, rest: Partial<AddFactTypeInput> = {}): AddFactTypeInput => ({
  name,
  words: [],
  shape,
  verifies: false,
  belongsTo: 'person',
  ...rest,
})

const eightDigits: OwnShape = { kind: 'digits', prefix: '', least: 8, most: 8 }
const example = (...examples: string[]): OwnShape => ({ kind: 'example', examples })
const add = (each: AddFactTypeInput, commandId?: string) => addFactType({ actor: admin, commandId }, each)

const event = (name: CommittedEvent['name'], subjectId: string): CommittedEvent => ({
  id: 1,
  name,
  at: new Date(),
  seq: null,
  actorKind: 'agent',
  actorId: null,
  subjectId,
})

async function say(conversationId: string, seq: number, authorKind: 'customer' | 'agent', text: string) {
  const id = newId()
  const authorId = authorKind === 'agent' ? agent.agentId : null
  await database()`
    insert into message (id, conversation_id, seq, author_kind, author_id, text)
    values (${id}, ${conversationId}, ${seq}, ${authorKind}, ${authorId}, ${text})`
  await recordFacts(event(authorKind === 'customer' ? 'message.received' : 'message.sent', id))
  return id
}

beforeAll(async () => {
  const teamId = await addTeam()
  queueId = await addQueue(teamId)
  const person = async (role: Role) => {
    const actor = await loadActor((await addAgent({ teamId, role, queueIds: [queueId] })).sessionId)
    if (!actor) throw new Error('The person has no live session.')
    return actor
  }
  admin = await person('administrator')
  agent = await person('agent')
  supervisor = await person('supervisor')
  await database()`insert into "order" (id, customer_id, number, items, total_cents, status, placed_at)
      values (${randomUUID()}, ${await addCustomer()}, 'QX-10002', '[]', 1, 'open', now())`
})

const auditOf = (factTypeId: string) =>
  database()`select action, old, new from audit where target_id = ${factTypeId} order by id`

describe('an administrator', () => {
  test('adds, changes, archives and restores a type; the trail holds the old and the new', async () => {
    const { factTypeId } = await add(input('Locker', example('LO-123'), { words: ['locker no'] }))
    const call = { actor: admin }
    const changed = { ...input('Locker code', example('LO-123')), factTypeId }
    expect(await changeFactType(call, changed)).toEqual({ factTypeId, changed: true })
    expect(await changeFactType(call, changed)).toEqual({ factTypeId, changed: false })
    expect(await archiveFactType(call, { factTypeId })).toEqual({ factTypeId, archived: true })
    expect(await archiveFactType(call, { factTypeId })).toEqual({ factTypeId, archived: false })
    await expect(changeFactType(call, { ...changed, name: 'Other' })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await restoreFactType(call, { factTypeId })).toEqual({ factTypeId, restored: true })
    expect(await auditOf(factTypeId)).toMatchObject([
      { action: 'fact_type.added', new: { name: 'Locker', words: ['locker no'], examples: ['LO-123'] } },
      {
        action: 'fact_type.changed',
        old: { name: 'Locker', words: ['locker no'] },
        new: { name: 'Locker code', words: [] },
      },
      { action: 'fact_type.archived' },
      { action: 'fact_type.restored' },
    ])
    expect((await listAudit(admin, { group: 'changes', text: 'locker' })).rows[0]).toMatchObject({
      targetKind: 'fact_type',
      targetName: 'Locker code',
    })
    const events = await database()`
      select 1 from event where name = 'fact_type.changed' and subject_id = ${factTypeId}`
    expect(events).toHaveLength(4)
    await archiveFactType(call, { factTypeId })
  })

  test('adds one by the same command sent twice', async () => {
    const commandId = randomUUID()
    const once = await add(input('Badge', example('BD-4711')), commandId)
    expect(await add(input('Badge', example('BD-4711')), commandId)).toEqual(once)
    expect(await listFactTypes(admin, {})).toMatchObject([{ name: 'Badge', archived: false }, {}])
    await archiveFactType({ actor: admin }, once)
  })

  test.each([
    ['a name that is taken', input('badge', example('XX-4711')), 'taken', 'name'],
    ['no name', input(' \u200b ', eightDigits), 'invalid', 'name'],
    ['a name that could mean anything', input('Number', eightDigits), 'invalid', 'name'],
    ['a core type’s name', input('Order number', eightDigits), 'invalid', 'name'],
    [
      'a core type’s wording',
      input('Club', eightDigits, { words: ['e-mail address'] }),
      'invalid',
      'words.0',
    ],
    ['the same wording twice', input('Club', eightDigits, { words: ['a b', 'A b'] }), 'invalid', 'words'],
    ['21 wordings', input('Club', eightDigits, { words: lines(21) }), 'too_large', 'words'],
    ['digits as of a card', input('Loyalty', { ...eightDigits, most: 16 }), 'invalid', 'shape.most'],
    [
      'an example as of a card',
      input('Loyalty', example('1234 5678 9012 3456')),
      'invalid',
      'shape.examples.0',
    ],
    ['an e-mail address', input('Contact', example('AB-1', 'a1@b.example')), 'invalid', 'shape.examples.1'],
    ['a phone number', input('Contact', example('+49 30 901820')), 'invalid', 'shape.examples.0'],
    ['a date', input('Day', example('12.03.2024')), 'invalid', 'shape.examples.0'],
    ['only letters', input('Locker tag', example('ABCDEF')), 'invalid', 'shape.examples.0'],
    ['a pattern', input('Locker tag', example('((((a+)+)+')), 'invalid', 'shape.examples.0'],
    ['10 kB', input('Locker tag', example('(a+)+'.repeat(2000))), 'too_large', 'shape.examples.0'],
    ['one choice', input('Tier', { kind: 'choice', choices: ['Gold'] }), 'invalid', 'shape.choices'],
    ['more fewest than most', input('Tier', { ...eightDigits, least: 9 }), 'invalid', 'shape.most'],
    ['the form of orders', input('Ticket', example('ZZ-90001')), 'invalid', 'shape.examples'],
  ])('is refused %s, with where and why', async (_, each, code, field) => {
    const refused = await add(each).then(
      () => null,
      (error: unknown) => error,
    )
    expect(refused).toMatchObject({ code, field, message: expect.stringMatching(/\w/) })
  })

  test('tries words without keeping them', async () => {
    const { factTypeId } = await add(input('Turbine', example('TU-1234')))
    const tried = await tryFactTypes(admin, { question: 'What is your turbine?', message: 'TU-9876' })
    expect(tried.asked).toMatchObject([
      { typeName: 'Turbine', said: 'What is your turbine?', verification: false },
    ])
    expect(tried.found).toMatchObject([{ typeName: 'Turbine', value: 'TU-9876', evidence: 'answer' }])
    await archiveFactType({ actor: admin }, { factTypeId })
    expect((await tryFactTypes(admin, { question: '', message: 'TU-9876' })).found).toEqual([])
  })
})

function lines(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `club number ${index}`)
}

test('who is no administrator adds, changes, lists and tries none', async () => {
  const factTypeId = randomUUID()
  for (const actor of [agent, supervisor]) {
    const refused = await Promise.allSettled([
      addFactType({ actor }, input('Mine', eightDigits)),
      changeFactType({ actor }, { ...input('Mine', eightDigits), factTypeId }),
      archiveFactType({ actor }, { factTypeId }),
      restoreFactType({ actor }, { factTypeId }),
      listFactTypes(actor, {}),
      tryFactTypes(actor, { message: 'x', question: 'y' }),
    ])
    for (const result of refused)
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'forbidden' } })
  }
})

test('what was told on one channel is not asked again on another, and counts when it is', async () => {
  const { factTypeId } = await add(input('Membership number', eightDigits, { words: ['club no'] }))
  const type = `own:${factTypeId}` as const
  const customerId = await addCustomer('Mari Kask')
  const ago = new Date(Date.now() - 3 * 86_400_000).toISOString()
  const { touchpointId } = await logContact(
    { actor: agent },
    { customerId, kind: 'call', direction: 'inbound', occurredAt: ago, text: 'Her club no is 4711 0815.' },
  )
  await recordFacts(event('contact.logged', touchpointId))
  const conversationId = await addWaiting(queueId, customerId)
  const ask = 'Could you tell me your membership number, please?'
  const draft = () => checkDraft(agent, { conversationId, text: ask })
  expect(await draft()).toMatchObject([
    { type, typeName: 'Membership number', value: '47110815', sourceId: touchpointId, channel: 'phone' },
  ])
  expect((await draft())[0]?.insert).toMatch(/the membership number 47110815 by phone/)
  const askedId = await say(conversationId, 1, 'agent', ask)
  await noteAskedAgain(askedId, ask)
  const toldId = await say(conversationId, 2, 'customer', '47110815')
  const repeats = await listRepeats(agent, { conversationId })
  expect(repeats.map(({ messageId, kind, typeName }) => [messageId, kind, typeName])).toEqual(
    expect.arrayContaining([
      [askedId, 'asked', 'Membership number'],
      [toldId, 'told', 'Membership number'],
    ]),
  )
  expect(await listFacts(agent, { customerId })).toMatchObject([{ type, typeName: 'Membership number' }])
  const brief = await loadBrief(agent, { customerId, conversationId })
  expect(brief.facts).toMatchObject([{ typeName: 'Membership number', text: '47110815' }])

  const other = await addWaiting(queueId, customerId)
  await say(other, 1, 'customer', 'My membership number is 99990000.')
  expect(await draft()).toMatchObject([{ conflict: false }])
  const third = await addWaiting(queueId, customerId)
  const told = await checkDraft(agent, { conversationId: third, text: ask })
  expect(told).toMatchObject([{ value: '99990000', conflict: true }])
  const wrong = { conversationId: third, type, value: '99990000', reason: 'wrong' } as const
  await dismissTold({ actor: agent }, wrong)
  expect(await checkDraft(agent, { conversationId: third, text: ask })).toMatchObject([{ value: '47110815' }])

  await changeFactType(
    { actor: admin },
    { ...input('Membership number', eightDigits, { verifies: true }), factTypeId },
  )
  expect(await draft()).toEqual([])
  await archiveFactType({ actor: admin }, { factTypeId })
  expect(await draft()).toEqual([])
  expect(await listFacts(agent, { customerId })).toHaveLength(2)
})

test('what was told before a type was added is found by looking back, page by page and once', async () => {
  const customerId = await addCustomer()
  const conversationId = await addWaiting(queueId, customerId)
  const others = Array.from({ length: 120 }, (_, index) => index + 1)
  await database()`
    insert into message ${database()(
      others.map((seq) => ({
        id: newId(),
        conversation_id: conversationId,
        seq,
        author_kind: 'customer',
        text: 'Hello again.',
      })),
    )}`
  await say(conversationId, 121, 'agent', 'What is your garden pass?')
  const answerId = await say(conversationId, 122, 'customer', 'Let me see: 556677')
  const shape: OwnShape = { kind: 'digits', prefix: '', least: 6, most: 6 }
  const { factTypeId } = await add(input('Garden pass', shape))
  const contact = {
    customerId,
    kind: 'call',
    direction: 'inbound',
    occurredAt: new Date().toISOString(),
  } as const
  await logContact({ actor: agent }, { ...contact, text: 'Garden pass 112233.' })
  const call = { actor: admin }
  const lookAll = async () => {
    let [looked, found] = [0, 0]
    for (const kind of ['message', 'touchpoint'] as const) {
      let after: string | null = null
      do {
        const page = await lookAgain(call, { factTypeId, days: 7, kind, after })
        looked += page.looked
        found += page.found
        after = page.after
      } while (after !== null)
    }
    return { looked, found }
  }
  const first = await lookAll()
  expect(first.looked).toBeGreaterThan(121)
  expect(first.found).toBe(2)
  expect(await lookAll()).toEqual({ ...first, found: 0 })
  const facts =
    await database()`select value, source_id from fact where type = ${`own:${factTypeId}`} order by value`
  expect(facts).toMatchObject([{ value: '112233' }, { value: '556677', source_id: answerId }])
  expect(await listRepeats(agent, { conversationId })).toEqual([])
  const again = { factTypeId, days: 7, kind: 'message', after: null } as const
  for (const actor of [agent, supervisor])
    await expect(lookAgain({ actor }, again)).rejects.toMatchObject({ code: 'forbidden' })
  await archiveFactType(call, { factTypeId })
  await expect(lookAgain(call, again)).rejects.toMatchObject({ code: 'not_found' })
})

test('a customer’s export names own types, and erasure looks for their codes in others’ words', async () => {
  const { factTypeId } = await add(input('Boiler', example('BO-123456')))
  const customerId = await addCustomer()
  const conversationId = await addWaiting(queueId, customerId)
  await say(conversationId, 1, 'customer', 'Mine is BO-424242.')
  const known = await database().begin((tx) => collectKnown(tx, customerId))
  expect(known).toContain('BO-424242')
  const sections = await gatherExport(database(), customerId, async () => {})
  const facts = sections.find(({ table }) => table === 'fact')?.rows
  expect(facts).toMatchObject([{ type: 'Boiler', value: 'BO-424242' }])
  await archiveFactType({ actor: admin }, { factTypeId })
})

test('what belongs to a matter grows old sooner than what belongs to the customer', async () => {
  const matter = await add(input('Repair code', example('BC-1234'), { belongsTo: 'matter' }))
  const person = await add(input('Passport', example('PA-1234')))
  const customerId = await addCustomer()
  const [longAgo, text] = ['2023-01-05T10:00:00Z', 'BC-9911 and PA-9911']
  const logged = await logContact(
    { actor: agent },
    { customerId, kind: 'call', direction: 'inbound', occurredAt: longAgo, text },
  )
  await recordFacts(event('contact.logged', logged.touchpointId))
  const conversationId = await addWaiting(queueId, customerId)
  const draft = 'May I have your repair code and your passport?'
  expect(await checkDraft(agent, { conversationId, text: draft })).toMatchObject([
    { type: `own:${person.factTypeId}`, stale: true },
  ])
  for (const { factTypeId } of [matter, person]) await archiveFactType({ actor: admin }, { factTypeId })
})
