import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { type AgentActor, system } from '#lib/actor.ts'
import { newId } from '#lib/id.ts'
import { recorder } from '#lib/record.ts'
import { followEvents, placeSearchCursor } from './follow-events.ts'
import { foldDocuments } from './fold-documents.ts'
import type { SearchMessagesInput } from './inputs.ts'
import { searchMessages } from './search-messages.ts'
import { beginSweep, placeSweeps, rebuildDocuments, sweepOn } from './sweep-messages.ts'

testDatabase()

let manager: AgentActor
let agent: AgentActor
let outsider: AgentActor
let team: string
let queueId: string
let otherQueueId: string
let conversationId: string

async function actorOf(queueIds: string[], teamId: string, role = 'agent'): Promise<AgentActor> {
  const { sessionId } = await addAgent({ teamId, queueIds, role })
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('The agent has no live session.')
  return actor
}

/** A committed message with its event, as a verb leaves it. */
async function say(
  text: string,
  { to = conversationId, at = new Date(), by = 'customer' } = {},
): Promise<string> {
  const id = randomUUID()
  await database().begin(async (tx) => {
    const { seq } = await recorder(tx, system('test')).recordOn(to, 'message.received', { subjectId: id })
    await tx`insert into message (id, conversation_id, seq, author_kind, author_id, text, sent_at)
      values (${id}, ${to}, ${seq}, ${by === 'customer' ? 'customer' : 'agent'}, ${by === 'customer' ? null : by}, ${text}, ${at})`
  })
  return id
}

/** Until the last event: what another database of the cluster is just writing holds the place back. */
async function index() {
  do await followEvents()
  while (
    (
      await database()`
    select 1 from event e, relay_cursor c where c.name = 'search' and (e.tx_id, e.id) > (c.tx_id, c.event_id) limit 1`
    ).length > 0
  )
}

async function sweep() {
  while ((await sweepOn()) !== null);
}

async function find(text: string, rest: Partial<SearchMessagesInput> = {}, actor = manager) {
  await index()
  return searchMessages(actor, { text, ...rest })
}

const idsOf = async (...args: Parameters<typeof find>) => (await find(...args)).hits.map(({ id }) => id)

beforeAll(async () => {
  team = await addTeam()
  queueId = await addQueue(team)
  const otherTeam = await addTeam()
  otherQueueId = await addQueue(otherTeam)
  manager = await actorOf([], team, 'manager')
  agent = await actorOf([queueId], team)
  outsider = await actorOf([otherQueueId], otherTeam)
  conversationId = await addWaiting(queueId, await addCustomer('Elin Tamm'))
  await Promise.all([placeSearchCursor(), placeSweeps()])
  await sweep()
})

test('a message is found by its words, the beginning of its last word, a phrase, without accents, and not by others', async () => {
  const id = await say('The Café kettle from Tallinn arrived broken, naturally')
  expect(await idsOf('kettle broken')).toEqual([id])
  expect(await idsOf('broken kett')).toEqual([id])
  expect(await idsOf('"arrived broken"')).toEqual([id])
  expect(await idsOf('"broken arrived"')).toEqual([])
  expect(await idsOf('CAFE')).toEqual([id])
  expect(await idsOf('kettle -tallinn')).toEqual([])
  expect(await idsOf('kettle toaster')).toEqual([])
  expect(await idsOf('natur* kettle ')).toEqual([id])
})

test('the newest come first, and pages go on without a gap or a repeat, through years', async () => {
  const at = (days: number) => new Date(Date.UTC(2026, 0, 1) - days * 86_400_000)
  const ids: string[] = []
  for (const days of [0, 0.01, 1, 5, 5, 40, 200, 900, 1900])
    ids.push(await say('zebra crossing', { at: at(days) }))
  const seen: string[] = []
  let before: SearchMessagesInput['before']
  do {
    const page = await find('zebra', { before, limit: 2 })
    seen.push(...page.hits.map(({ id }) => id))
    before = page.next ?? undefined
  } while (before)
  expect(seen.toSorted()).toEqual(ids.toSorted())
  expect(seen[0]).toBe(ids[0])
  expect(seen.at(-1)).toBe(ids.at(-1))
})

test('filters: channel, queue, who wrote, whose, and days of the reader’s zone', async () => {
  const late = await say('lamp oil', { at: new Date('2026-03-01T22:30:00Z') })
  const own = await say('lamp oil again', { at: new Date('2026-03-05T10:00:00Z'), by: agent.agentId })
  const [row] = await database()<
    { customerId: string }[]
  >`select customer_id as "customerId" from conversation where id = ${conversationId}`
  expect(await idsOf('lamp', { channel: 'chat' })).toEqual([own, late])
  expect(await idsOf('lamp', { channel: 'email' })).toEqual([])
  expect(await idsOf('lamp', { queueId: otherQueueId })).toEqual([])
  expect(await idsOf('lamp', { agentId: agent.agentId })).toEqual([own])
  expect(await idsOf('lamp', { customerId: row?.customerId ?? '' })).toEqual([own, late])
  expect(await idsOf('lamp', { customerId: randomUUID() })).toEqual([])
  expect(await idsOf('lamp', { from: '2026-03-02', to: '2026-03-02', zone: 'Europe/Tallinn' })).toEqual([
    late,
  ])
  expect(await idsOf('lamp', { from: '2026-03-02', to: '2026-03-02' })).toEqual([])
})

test('who doesn’t reach the conversation doesn’t find it, until it is theirs to read', async () => {
  const elsewhere = await addWaiting(queueId, await addCustomer('Moved Person'))
  const id = await say('confidential walnut', { to: elsewhere })
  expect(await idsOf('walnut', {}, agent)).toEqual([id])
  expect(await idsOf('walnut', {}, outsider)).toEqual([])
  await database().begin(async (tx) => {
    await tx`update conversation set queue_id = ${otherQueueId} where id = ${elsewhere}`
    await tx`update waiting set queue_id = ${otherQueueId} where conversation_id = ${elsewhere}`
    await recorder(tx, system('test')).recordOn(elsewhere, 'conversation.requeued', {})
  })
  expect(await idsOf('walnut', {}, outsider)).toEqual([id])
  expect(await idsOf('walnut', {}, agent)).toEqual([])
})

test('who may take a customer’s conversation finds what they wrote to other departments', async () => {
  const customerId = await addCustomer('Of Two Teams')
  const before = await addWaiting(queueId, customerId)
  const id = await say('earlier pistachio', { to: before })
  expect(await idsOf('pistachio', {}, outsider)).toEqual([])
  await addWaiting(otherQueueId, customerId)
  expect(await idsOf('pistachio', {}, outsider)).toEqual([id])
})

test('the snippet marks what was found and keeps what looks like markup as text', async () => {
  await say('before \u0002<img src=x onerror=alert(1)> marzipan &amp; after')
  const [hit] = (await find('marzipan')).hits
  expect(hit?.snippet.filter(({ found }) => found)).toEqual([{ text: 'marzipan', found: true }])
  expect(hit?.snippet.map(({ text }) => text).join('')).toContain('<img src=x onerror=alert(1)>')
})

test('what is blanked or deleted can’t be found any more, also before the indexer came by', async () => {
  const id = await say('secret hazelnut')
  expect(await idsOf('hazelnut')).toEqual([id])
  const soon = await say('second hazelnut')
  await database()`update message set text = '[erased]' where id in (${id}, ${soon})`
  expect(await idsOf('hazelnut')).toEqual([])
  const rows = await database()`
    select 1 from search_document where words @@ 'hazelnut'::tsquery
    union all select 1 from search_fresh where words @@ 'hazelnut'::tsquery`
  expect(rows).toHaveLength(0)
  const changed = await say('third hazelnut')
  await index()
  await database()`update message set text = 'now an almond' where id = ${changed}`
  expect(await idsOf('almond')).toEqual([changed])
})

test('an import that no event told of is found after a sweep, and a rebuild makes every document anew', async () => {
  const id = newId()
  await database()`insert into message (id, conversation_id, seq, author_kind, text)
    values (${id}, ${conversationId}, 100000, 'customer', 'imported quince')`
  const matter = newId()
  await database()`insert into conversation (id, customer_id, queue_id, state, subject, opened_at)
    select ${matter}, customer_id, queue_id, 'resolved', 'A letter about quince', '2026-01-02'
    from conversation where id = ${conversationId}`
  expect(await idsOf('quince')).toEqual([])
  await database()`update search_sweep set after = '00000000-0000-0000-0000-000000000000'`
  await beginSweep()
  expect((await find('quince')).indexing).toBe(0)
  await sweep()
  expect(await idsOf('quince')).toEqual([id, matter])
  const count = async () =>
    (await database()`select 1 from search_document union all select 1 from search_fresh`).length
  const all = await count()
  await database()`delete from search_document`
  await database()`delete from search_fresh`
  await rebuildDocuments()
  await sweep()
  expect(await count()).toBe(all)
  expect((await find('quince')).indexing).toBeNull()
})

test('what was put among the others is found, blanked and moved as what is fresh, and pages go on through both', async () => {
  const elsewhere = await addWaiting(queueId, await addCustomer('Folded Person'))
  const ids: string[] = []
  for (const [at, fold] of [
    [3000, true],
    [1000, false],
    [2000, false],
  ] as const) {
    ids.push(await say('folded pecan', { to: elsewhere, at: new Date(Date.UTC(2026, 1, 1) + at) }))
    await index()
    if (fold) expect(await foldDocuments(0)).toBe(true)
  }
  const [a = '', b = '', c = ''] = ids
  expect(await idsOf('pecan')).toEqual([a, c, b])
  const first = await find('pecan', { limit: 2 })
  expect(await idsOf('pecan', { limit: 2, before: first.next ?? undefined })).toEqual([b])
  await database().begin(async (tx) => {
    await tx`update conversation set queue_id = ${otherQueueId} where id = ${elsewhere}`
    await tx`update waiting set queue_id = ${otherQueueId} where conversation_id = ${elsewhere}`
    await recorder(tx, system('test')).recordOn(elsewhere, 'conversation.requeued', {})
  })
  expect(await idsOf('pecan', { queueId: otherQueueId }, outsider)).toEqual([a, c, b])
  await database()`update message set text = '[erased]' where id = ${a}`
  expect(await idsOf('pecan')).toEqual([c, b])
  expect(await foldDocuments(0)).toBe(true)
  expect(await idsOf('pecan', {}, outsider)).toEqual([c, b])
  expect(await database()`select 1 from search_fresh`).toEqual([])
})

test('who may read a conversation finds its notes and its subject; nobody finds a whisper', async () => {
  const sql = database()
  const elsewhere = await addWaiting(queueId, await addCustomer('Noted Person'))
  await sql`update conversation set subject = 'About the macadamia' where id = ${elsewhere}`
  const chat = await addWaiting(queueId, await addCustomer('Chatting Person'))
  const said = await say('my macadamia \n is late', { to: chat, at: new Date('2026-02-02') })
  await sql`update conversation set subject = 'my macadamia is' where id = ${chat}`
  const [noteId, whisperId] = [randomUUID(), randomUUID()]
  await sql`insert into note (id, conversation_id, seq, agent_id, text, kind) values
    (${noteId}, ${elsewhere}, 900, ${agent.agentId}, 'wants macadamia back', 'note'),
    (${whisperId}, ${elsewhere}, 901, ${agent.agentId}, 'offer more macadamia', 'whisper')`
  const { hits } = await find('macadamia', {}, agent)
  expect(hits.map(({ id, kind }) => [id, kind])).toEqual([
    [noteId, 'note'],
    [elsewhere, 'subject'],
    [said, 'message'],
  ])
  expect(await idsOf('macadamia', {}, outsider)).toEqual([])
  expect(await idsOf('macadamia', { agentId: agent.agentId })).toEqual([noteId])
  await sql`update note set text = '[erased]' where id = ${noteId}`
  await sql`update conversation set subject = null where id = ${elsewhere}`
  expect(await idsOf('macadamia', {}, agent)).toEqual([said])
  expect(await sql`select message_id as id from search_fresh where words @@ 'macadamia'`).toEqual([
    { id: said },
  ])
})

test('who is told of more customers than are looked through is told so', async () => {
  const teamId = await addTeam()
  const crowded = await addQueue(teamId)
  const actor = await actorOf([crowded], teamId)
  const customerId = await addCustomer('Waiting Often')
  expect((await find('anything', {}, actor)).isCut).toBe(false)
  const sql = database()
  await sql`insert into conversation (id, customer_id, queue_id, state)
    select gen_random_uuid(), ${customerId}, ${crowded}, 'waiting' from generate_series(1, 301)`
  await sql`insert into waiting (conversation_id, queue_id, since, units)
    select id, queue_id, now(), 2 from conversation where queue_id = ${crowded}`
  expect((await find('anything', {}, actor)).isCut).toBe(true)
})

test('nobody can write a mark into a message', async () => {
  const [row] = await database()<{ mark: string }[]>`select search_mark('q', ${otherQueueId}) as mark`
  const id = await say(`forged ${row?.mark ?? ''} chestnut`)
  expect(await idsOf('chestnut', { queueId: otherQueueId })).toEqual([])
  expect(await idsOf('chestnut')).toEqual([id])
  const onlyOwn = await database()<{ own: boolean }[]>`
    select lexeme = search_mark('q', ${queueId}) as own from search_fresh, unnest(words)
    where message_id = ${id} and lexeme like chr(1) || 'q%'`
  expect(onlyOwn).toEqual([{ own: true }])
})

test('a search is audited with whose messages were shown, and nothing comes of signs alone', async () => {
  await say('audited cashew')
  await find('cashew', {}, agent)
  const [row] = await database()<{ shown: string[] }[]>`
    select new -> 'shown' as shown from audit where actor_id = ${agent.agentId} and action = 'messages.searched'
    order by id desc limit 1`
  expect(row?.shown).toHaveLength(1)
  for (const text of ['', '!!! & | ( )', "'; drop table message; --'", '-cashew', '§q0', '"'])
    expect((await find(text)).hits).toEqual([])
})
