import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam, addWaiting, type AddedAgent } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { newId } from '#lib/id.ts'
import { addWidget } from '#lib/widget/testing-widget.ts'
import { cookieOf, Line, type LiveServer, openLine, startLiveServer } from './testing-live.ts'

testDatabase()

const PARTNER = 'https://shop.example'

let server: LiveServer
let insider: AddedAgent
let colleague: AddedAgent
let outsider: AddedAgent
let queueId: string
let conversationId: string
let customerId: string
const open: Line[] = []

beforeAll(async () => {
  server = await startLiveServer()
  const teamId = await addTeam()
  queueId = await addQueue(teamId)
  customerId = await addCustomer()
  insider = await addAgent({ teamId, queueIds: [queueId] })
  colleague = await addAgent({ teamId, queueIds: [queueId] })
  outsider = await addAgent({ teamId: await addTeam() })
  conversationId = await addWaiting(queueId, customerId)
  const { id } = await addWidget(queueId)
  await database()`insert into allowed_origin (id, widget_id, origin) values (${randomUUID()}, ${id}, ${PARTNER})`
})
afterEach(() => {
  for (const line of open.splice(0)) line.socket.disconnect()
})
afterAll(() => server.stop())

const keep = (line: Line) => {
  open.push(line)
  return line
}
const enter = async ({ sessionId }: AddedAgent) => keep(await openLine(server.port, sessionId))
const refusalOf = (headers: Record<string, string>) =>
  keep(new Line(server.port, headers))
    .opened()
    .then(
      () => 'let in',
      (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
    )
const codeOf = async (result: ReturnType<Line['query']>) => {
  const answer = await result
  return answer.ok ? 'ok' : answer.problem.code
}

describe("the agents' door", () => {
  it('greets a signed-in person with who they are and the build', async () => {
    const line = keep(new Line(server.port, { cookie: await cookieOf(insider.sessionId) }))
    expect(await line.opened()).toMatchObject({ agentId: insider.agentId, build: 'tested' })
  })

  it('is shut to a stranger, a forged cookie and an ended session', async () => {
    const ended = await addAgent({ teamId: await addTeam() })
    await database()`update session set ended_at = now() where id = ${ended.sessionId}`
    expect(await refusalOf({})).toBe('signed_out')
    expect(await refusalOf({ cookie: 'next-auth.session-token=%E0%A4%A' })).toBe('signed_out')
    expect(await refusalOf({ cookie: `next-auth.session-token=${insider.sessionId}` })).toBe('signed_out')
    expect(await refusalOf({ cookie: await cookieOf(ended.sessionId) })).toBe('signed_out')
    expect(await refusalOf({ cookie: await cookieOf(newId()) })).toBe('signed_out')
  })

  it('is shut to pages of other sites, though the person is signed in', async () => {
    const cookie = await cookieOf(insider.sessionId)
    for (const origin of ['https://evil.example', 'null', 'nonsense', `http://127.0.0.1:${server.port + 1}`])
      expect(await refusalOf({ cookie, origin })).not.toBe('let in')
    expect(await refusalOf({ cookie, origin: PARTNER })).toBe('forbidden')
    expect(await refusalOf({ cookie, origin: `http://127.0.0.1:${server.port}` })).toBe('let in')
  })

  it('refuses a command or query that there is not, whatever its name', async () => {
    const line = await enter(insider)
    for (const name of ['conversation.destroy', 'constructor', '__proto__', 'toString', ''])
      for (const result of [line.command(name, {}), line.query(name, {})])
        expect(await codeOf(result)).toBe('invalid')
    expect(await line.socket.emitWithAck('command', [])).toMatchObject({ problem: { code: 'invalid' } })
    expect(await codeOf(line.query('conversation.drafts', { conversationId }))).toBe('ok')
  })
})

describe('a room', () => {
  it("is denied to an outsider just like one that doesn't exist, and nothing of it reaches them", async () => {
    const [inside, outside] = [await enter(insider), await enter(outsider)]
    const rooms = [
      `conversation:${conversationId}`,
      `waiting:${queueId}`,
      `mine:${insider.agentId}`,
      `agent:${insider.agentId}`,
      `customer:${customerId}`,
    ]
    for (const room of [...rooms, `conversation:${newId()}`, 'floor:all', 'recovery'])
      expect(await outside.watch(room)).toEqual({ room, ok: false })
    expect(await inside.watch(`conversation:${conversationId}`)).toMatchObject({ ok: true })
    const note = { id: randomUUID(), conversationId, text: 'for us alone' }
    expect(await codeOf(outside.command('note.add', note))).toBe('not_found')
    expect(await codeOf(inside.command('note.add', note))).toBe('ok')
    await vi.waitFor(() => expect(inside.told(`conversation:${conversationId}`)).toHaveLength(1))
    await outside.query('conversation.drafts', { conversationId })
    expect(outside.frames).toEqual([])
  })

  it('of another kind, person or session is no room, and spoils nothing for its neighbours', async () => {
    const line = await enter(insider)
    const wrong = [
      'conversation:',
      'conversation:x',
      `session:${insider.sessionId}`,
      'public:1',
      '',
      'mine',
      'recovery:x',
    ]
    const haves = [...wrong, `waiting:${queueId}`].map((room) => ({ room }))
    const result = await line.socket.emitWithAck('watch', haves)
    expect(result.ok && result.value.map(({ ok }) => ok)).toEqual([...wrong.map(() => false), true])
  })

  it('hears typing only of who is in it', async () => {
    const [one, two, outside] = [await enter(insider), await enter(colleague), await enter(outsider)]
    await two.watch(`conversation:${conversationId}`)
    await one.query('conversation.drafts', { conversationId })
    one.socket.emit('typing', conversationId)
    outside.socket.emit('typing', conversationId)
    await one.query('conversation.drafts', { conversationId })
    await outside.query('conversation.drafts', { conversationId })
    await two.query('conversation.drafts', { conversationId })
    expect(two.typing).toEqual([])
    await one.watch(`conversation:${conversationId}`)
    one.socket.emit('typing', conversationId)
    await vi.waitFor(() => expect(two.typing).toHaveLength(1))
    expect(two.typing[0]).toMatchObject({ conversationId, who: 'agent' })
    expect(one.typing).toEqual([])
    expect(outside.typing).toEqual([])
  })
})
