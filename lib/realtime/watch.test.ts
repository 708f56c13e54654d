import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam, addWaiting, type AddedAgent } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { addNote } from '#lib/conversation/add-note.ts'
import type { Entry } from '#lib/conversation/views.ts'
import type { FloorView } from '#lib/metric/load-floor.ts'
import { setPresence } from '#lib/routing/set-presence.ts'
import { logContact } from '#lib/touchpoint/log-contact.ts'
import type { Watched } from './protocol.ts'
import { type Line, type LiveServer, openLine, startLiveServer } from './testing-live.ts'

testDatabase()

let server: LiveServer
let person: AddedAgent
let actor: AgentActor
let teamId: string
let queueId: string
let customerId: string
let conversationId: string
const open: Line[] = []

beforeAll(async () => {
  server = await startLiveServer()
  teamId = await addTeam()
  queueId = await addQueue(teamId)
  person = await addAgent({ teamId, queueIds: [queueId] })
  const found = await loadActor(person.sessionId)
  if (!found) throw new Error('no actor')
  actor = found
})
beforeEach(async () => {
  customerId = await addCustomer()
  conversationId = await addWaiting(queueId, customerId)
})
afterEach(() => {
  for (const line of open.splice(0)) line.socket.disconnect()
})
afterAll(() => server.stop())

async function enter({ sessionId }: AddedAgent = person): Promise<Line> {
  const line = await openLine(server.port, sessionId)
  open.push(line)
  return line
}

const note = (text: string) => addNote({ actor }, { id: randomUUID(), conversationId, text })
const room = () => `conversation:${conversationId}`

function have(watched: Watched) {
  if (!watched.ok) throw new Error('denied')
  return { epoch: watched.epoch, seq: watched.seq }
}
function framesOf(watched: Watched) {
  return watched.ok && 'frames' in watched ? watched.frames : null
}
const entriesOf = (items: unknown[]) =>
  (items as { type: string; entries?: Entry[] }[])
    .flatMap(({ entries }) => entries ?? [])
    .map(({ seq }) => seq)

describe('coming back to a conversation', () => {
  it('gives exactly the entries that were missed, in order, and goes on from there', async () => {
    const first = await enter()
    const had = have(await first.watch(room()))
    expect(had.seq).toBe(1)
    await note('seen')
    await vi.waitFor(() => expect(entriesOf(first.told(room()))).toEqual([2]))
    first.socket.disconnect()
    for (const text of ['missed', 'missed too', 'missed as well']) await note(text)
    const again = await enter()
    const frames = framesOf(await again.watch(room(), { ...had, seq: 2 }))
    expect(frames?.map(({ prev, seq }) => [prev, seq])).toEqual([[2, 5]])
    expect(entriesOf(frames?.flatMap(({ data }) => data) ?? [])).toEqual([3, 4, 5])
    await note('live again')
    await vi.waitFor(() => expect(entriesOf(again.told(room()))).toEqual([6]))
  })

  it('gives nothing when nothing was missed', async () => {
    const line = await enter()
    const had = have(await line.watch(room()))
    expect(framesOf(await line.watch(room(), had))).toEqual([])
  })

  it('gives it as it stands when too much was missed, or the place is of no entry', async () => {
    const line = await enter()
    const had = have(await line.watch(room()))
    for (const wrong of [
      { ...had, seq: 99 },
      { ...had, seq: 0 },
      { epoch: 'other', seq: had.seq },
    ])
      expect(await line.watch(room(), wrong)).toMatchObject({ ok: true, seq: 1, snapshot: expect.any(Array) })
    for (let at = 0; at < 201; at++) await note(`missed ${at}`)
    expect(await line.watch(room(), had)).toMatchObject({ seq: 202, snapshot: expect.any(Array) })
    expect(framesOf(await line.watch(room(), { ...had, seq: 2 }))).toHaveLength(1)
  })

  it('silences nobody by claiming a place that is still to come', async () => {
    const [liar, honest] = [await enter(), await enter()]
    await liar.watch(room(), { epoch: 'db', seq: 1_000_000 })
    await honest.watch(room())
    await note('heard')
    await vi.waitFor(() => expect(entriesOf(honest.told(room()))).toEqual([2]))
  })
})

describe('coming back to a room of this process', () => {
  it('gives what changed of a customer while nobody looked', async () => {
    const line = await enter()
    const name = `customer:${customerId}`
    const had = have(await line.watch(name))
    line.socket.disconnect()
    await logContact(
      { actor },
      {
        customerId,
        kind: 'call',
        direction: 'inbound',
        text: 'Asked for the blue one.',
        occurredAt: new Date().toISOString(),
      },
    )
    const frames = framesOf(await (await enter()).watch(name, had))
    expect(frames?.flatMap(({ data }) => data)).toContainEqual({
      type: 'changed',
      parts: ['timeline', 'facts', 'promises'],
    })
  })

  it("gives an agent's own state anew when it changed while they were away", async () => {
    const line = await enter()
    const name = `agent:${person.agentId}`
    const had = have(await line.watch(name))
    expect(framesOf(await line.watch(name, had))).toEqual([])
    line.socket.disconnect()
    await setPresence({ actor }, { state: 'busy' })
    expect(await (await enter()).watch(name, had)).toMatchObject({
      snapshot: [{ type: 'me', presence: { state: 'busy' } }],
    })
  })

  it('gives rows that came into a list meanwhile', async () => {
    const line = await enter()
    const other = await enter(await addAgent({ teamId, queueIds: [queueId] }))
    const name = `waiting:${queueId}`
    const had = have(await line.watch(name))
    await other.watch(name)
    line.socket.disconnect()
    await note('touches the row')
    await vi.waitFor(() => expect(other.told(name)).not.toEqual([]))
    const frames = framesOf(await (await enter()).watch(name, had))
    expect(frames?.flatMap(({ data }) => data)).toEqual(other.told(name))
  })

  it('tells who watches the floor what a newcomer was shown first', async () => {
    const supervisor = await addAgent({ teamId, role: 'supervisor' })
    const [first, second] = [await enter(supervisor), await enter(supervisor)]
    const name = `floor:${teamId}`
    await first.watch(name)
    await database()`update queue set name = 'Renamed' where id = ${queueId}`
    expect(await second.watch(name)).toMatchObject({ snapshot: [{ queues: [{ name: 'Renamed' }] }] })
    await vi.waitFor(() =>
      expect((first.told(name) as FloorView[]).flatMap(({ queues }) => queues)).toMatchObject([
        { name: 'Renamed' },
      ]),
    )
  })
})
