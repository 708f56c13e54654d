import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { addAgent, addCustomer, addQueue, addTeam, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { setAnnouncer } from '#lib/announce.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { addNote } from '#lib/conversation/add-note.ts'
import { sendMessage } from '#lib/conversation/send-message.ts'
import type { Entry } from '#lib/conversation/views.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { acceptConversation } from '#lib/routing/accept-conversation.ts'
import { type Line, type LiveServer, openLine, startLiveServer } from './testing-live.ts'

testDatabase()

let server: LiveServer
let actor: AgentActor
let conversationId: string
let line: Line
let committed: CommittedEvent[]
const added = { queueId: '', customerId: '', sessionId: '' }

beforeAll(async () => {
  server = await startLiveServer()
  const teamId = await addTeam()
  added.queueId = await addQueue(teamId)
  added.customerId = await addCustomer()
  added.sessionId = (await addAgent({ teamId, queueIds: [added.queueId], capacityUnits: 1000 })).sessionId
  const found = await loadActor(added.sessionId)
  if (!found) throw new Error('no actor')
  actor = found
})
afterAll(() => server.stop())

/** What is committed from here on is kept, and told in an order that the test chooses. */
beforeEach(async () => {
  conversationId = await addWaiting(added.queueId, added.customerId)
  await acceptConversation({ actor }, { conversationId })
  line = await openLine(server.port, added.sessionId)
  await line.watch(room())
  committed = []
  setAnnouncer((events) => committed.push(...events))
})
afterEach(() => {
  setAnnouncer((events) => server.tell(events))
  line.socket.disconnect()
})

const room = () => `conversation:${conversationId}`
const send = (text: string) =>
  sendMessage({ actor }, { id: randomUUID(), conversationId, text, shownSeq: 0, anyway: true })
const note = (text: string) => addNote({ actor }, { id: randomUUID(), conversationId, text })

const entries = () =>
  (line.told(room()) as { type: string; entries: Entry[] }[]).flatMap((item) =>
    item.type === 'entries' ? item.entries : [],
  )
const texts = () =>
  entries().map((entry) => ('text' in entry ? entry.text : entry.kind === 'event' ? entry.name : entry.kind))
const hears = (expected: string[]) => vi.waitFor(() => expect(texts()).toEqual(expected), { timeout: 5_000 })

async function write(count: number, how: (text: string) => Promise<unknown>) {
  const said = Array.from({ length: count }, (_, at) => `word ${at}`)
  for (const text of said) await how(text)
  return said
}

describe('the stream of an open conversation', () => {
  it.each([
    ['backwards', [4, 3, 2, 1, 0]],
    ['shuffled', [2, 0, 4, 1, 3]],
    ['each twice', [0, 0, 3, 1, 1, 2, 4, 3, 4]],
  ])('is sent once and in order when it is told %s', async (_how, order) => {
    const said = await write(5, send)
    for (const at of order) server.tell(committed.slice(at, at + 1))
    await hears(said)
    await note('the end')
    server.tell(committed.slice(-1))
    await hears([...said, 'the end'])
  })

  it('is read from the database where telling leaves a gap', async () => {
    const said = await write(5, note)
    server.tell(committed.slice(-1))
    await hears(said)
  })

  it('is whole after a gap that is longer than one page', async () => {
    const said = await write(520, note)
    server.tell(committed.slice(-1))
    await hears(said)
  }, 60_000)

  it('chains every frame to the one before', async () => {
    await write(6, send)
    for (const at of [1, 0, 5, 3, 2, 4]) server.tell(committed.slice(at, at + 1))
    await vi.waitFor(() => expect(entries()).toHaveLength(6))
    const frames = line.frames.filter((frame) => frame.room === room() && frame.prev < frame.seq)
    for (const [at, frame] of frames.entries()) if (at > 0) expect(frame.prev).toBe(frames[at - 1]?.seq)
  })

  it('goes on when one who watched it long ago comes back to it', async () => {
    line.socket.emit('unwatch', [room()])
    await line.query('conversation.drafts', { conversationId })
    await write(2, send)
    server.tell(committed)
    await line.watch(room())
    await send('the newest')
    server.tell(committed.slice(-1))
    await hears(['the newest'])
  })
})
