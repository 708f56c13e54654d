import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { io, type Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addQueue, addTeam } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { setAnnouncer } from '#lib/announce.ts'
import type { Result } from '#lib/problem.ts'
import { startRealtime } from '#lib/server/start-realtime.ts'
import { Tellers } from '#lib/server/tellers.ts'
import type { Opened, PublicFrame, PublicThread, Welcome } from '#lib/widget/protocol.ts'
import { addWidget } from '#lib/widget/testing-widget.ts'
import type { Widget } from '#lib/widget/widget.ts'

testDatabase()

const open = new Set<Socket>()
let http: Server
let realtime: { stop: () => Promise<void> }
let address: string
let widget: Widget
let other: Widget

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'test'.repeat(10)
  const queueId = await addQueue(await addTeam())
  widget = await addWidget(queueId)
  other = await addWidget(queueId)
  await database()`
    insert into allowed_origin (id, widget_id, origin) values (${randomUUID()}, ${other.id}, 'https://shop.example')`
  const tellers = new Tellers()
  http = createServer()
  realtime = startRealtime(http, tellers, 'test')
  setAnnouncer((events) => tellers.tell(events))
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const bound = http.address()
  address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`
})

afterEach(() => {
  for (const socket of open) socket.disconnect()
  open.clear()
})

afterAll(async () => {
  setAnnouncer(null)
  await realtime.stop()
})

function connect(given: { auth?: object; origin?: string } = {}): Socket {
  const socket = io(`${address}/widget`, {
    path: '/socket',
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { widgetKey: widget.key, ...given.auth },
    ...(given.origin ? { extraHeaders: { origin: given.origin } } : {}),
  })
  open.add(socket)
  return socket
}

const heard = <T>(socket: Socket, name: string) => new Promise<T>((resolve) => socket.once(name, resolve))
const refusalOf = (socket: Socket) => heard<Error>(socket, 'connect_error').then(({ message }) => message)

async function ask<T>(socket: Socket, name: string, input: unknown): Promise<Result<T>> {
  return socket.timeout(5_000).emitWithAck(name, input) as Promise<Result<T>>
}

async function visit(auth?: object) {
  const socket = connect({ auth })
  const welcome = await heard<Welcome>(socket, 'welcome')
  return { socket, welcome }
}

async function start(socket: Socket): Promise<string> {
  const answer = await ask<Opened>(socket, 'start', { id: randomUUID(), name: 'Mart' })
  if (!answer.ok) throw new Error(answer.problem.message)
  return answer.value.conversationId
}

const say = (socket: Socket, conversationId: string, text: string) =>
  ask<{ seq: number }>(socket, 'send', { id: randomUUID(), conversationId, text })

describe('who may connect', () => {
  it('our own pages may, and programs that are no browser', async () => {
    expect((await visit()).welcome).toMatchObject({ verified: false, conversationId: null })
    const own = connect({ origin: address })
    expect(await heard<Welcome>(own, 'welcome')).toHaveProperty('visitorToken')
  })

  it('a page that nobody allowed is refused before the socket opens', async () => {
    expect(await refusalOf(connect({ origin: 'https://evil.example' }))).toBe('websocket error')
    expect(await refusalOf(connect({ origin: 'null' }))).toBe('websocket error')
  })

  it('a page that was allowed for one widget may use that one alone', async () => {
    const origin = 'https://shop.example'
    const allowed = connect({ origin, auth: { widgetKey: other.key } })
    expect(await heard<Welcome>(allowed, 'welcome')).toHaveProperty('visitorToken')
    expect(await refusalOf(connect({ origin }))).toBe('forbidden')
  })

  it('a widget that is not there, or a greeting that is none, is refused', async () => {
    expect(await refusalOf(connect({ auth: { widgetKey: 'nowhere' } }))).toBe('not_found')
    expect(await refusalOf(connect({ auth: { widgetKey: 7 } }))).toBe('invalid')
    expect(await refusalOf(connect({ auth: { visitorToken: 'x'.repeat(5_000) } }))).toBe('too_large')
  })
})

describe("a visitor's conversation", () => {
  it('is told live, and a screen that was away gets exactly what it missed', async () => {
    const { socket, welcome } = await visit()
    const conversationId = await start(socket)
    await say(socket, conversationId, 'one')
    const away = (await visit({ visitorToken: welcome.visitorToken })).socket
    const first = await ask<PublicThread>(away, 'watch', { conversationId, lastSeq: 0 })
    const seen = first.ok ? (first.value.messages.at(-1)?.seq ?? 0) : 0
    expect(first).toMatchObject({ ok: true, value: { kind: 'snapshot', messages: [{ text: 'one' }] } })
    const frames = heard<PublicFrame[]>(away, 'frames')
    await say(socket, conversationId, 'two')
    expect(JSON.stringify(await frames)).toContain('"two"')
    away.disconnect()
    for (const text of ['three', 'four']) await say(socket, conversationId, text)
    const back = await visit({ visitorToken: welcome.visitorToken })
    expect(back.welcome.conversationId).toBe(conversationId)
    const missed = await ask<PublicThread>(back.socket, 'watch', { conversationId, lastSeq: seen + 1 })
    expect(missed).toMatchObject({
      value: { kind: 'missed', messages: [{ text: 'three' }, { text: 'four' }] },
    })
  })

  it('is not there for anybody else, by any word of the protocol', async () => {
    const conversationId = await start((await visit()).socket)
    const { socket: stranger } = await visit()
    const inputs = {
      watch: { conversationId, lastSeq: 0 },
      earlier: { conversationId, beforeSeq: 99 },
      send: { id: randomUUID(), conversationId, text: 'hi' },
      end: { conversationId },
      rate: { conversationId, score: 1 },
      start: { id: conversationId },
      leave_message: { conversationId },
      callback_slots: { conversationId },
      book_callback: { conversationId, phone: '+372 5123 4567', slotAt: new Date().toISOString() },
      cancel_callback: { conversationId, keepsWaiting: true },
    }
    for (const [name, input] of Object.entries(inputs))
      expect(await ask(stranger, name, input)).toMatchObject({ ok: false, problem: { code: 'not_found' } })
    expect(await ask(stranger, 'seen', { conversationId, deliveredSeq: 9, readSeq: 9 })).toEqual({
      ok: true,
      value: { changed: false },
    })
  })

  it('shows neither notes nor people’s ids', async () => {
    const { socket } = await visit()
    const conversationId = await start(socket)
    await say(socket, conversationId, 'hello')
    const answer = await ask<PublicThread>(socket, 'watch', { conversationId, lastSeq: 0 })
    const keys = answer.ok ? Object.keys(answer.value.messages[0] ?? {}) : []
    expect(keys.toSorted()).toEqual(['authorKind', 'authorName', 'id', 'prevSeq', 'sentAt', 'seq', 'text'])
  })

  it('counts as seen only up to what was said', async () => {
    const { socket } = await visit()
    const conversationId = await start(socket)
    await say(socket, conversationId, 'hello')
    await ask(socket, 'seen', { conversationId, deliveredSeq: 2_000_000, readSeq: 1 })
    await ask(socket, 'seen', { conversationId, deliveredSeq: 0, readSeq: 0 })
    const [row] = await database()`
      select customer_delivered_seq as delivered, customer_read_seq as read, public_seq as last
      from conversation where id = ${conversationId}`
    expect(row).toEqual({ delivered: 2, read: 1, last: 2 })
  })
})

describe('the place of who waits', () => {
  const graceOf = async (conversationId: string) => {
    const rows =
      await database()`select 1 from timer where kind = 'visitor.grace' and subject_id = ${conversationId}`
    return rows.length
  }

  it('is on notice once their last screen is gone, and theirs again when they are back', async () => {
    const { socket, welcome } = await visit()
    const conversationId = await start(socket)
    const { socket: second } = await visit({ visitorToken: welcome.visitorToken })
    socket.disconnect()
    second.disconnect()
    await expect.poll(() => graceOf(conversationId)).toBe(1)
    await visit({ visitorToken: welcome.visitorToken })
    await expect.poll(() => graceOf(conversationId)).toBe(0)
  })

  it('is kept by one of two screens', async () => {
    const { socket, welcome } = await visit()
    const conversationId = await start(socket)
    const { socket: second } = await visit({ visitorToken: welcome.visitorToken })
    socket.disconnect()
    await say(second, conversationId, 'still here')
    expect(await graceOf(conversationId)).toBe(0)
  })
})

describe('bad input', () => {
  it.each([null, 7, 'x', [], {}, { conversationId: 'x' }, { __proto__: { conversationId: randomUUID() } }])(
    'such as %j gets an answer and harms nothing',
    async (input) => {
      const { socket } = await visit()
      const names = ['start', 'send', 'end', 'rate', 'watch', 'earlier', 'seen']
      for (const name of [...names, 'leave_message', 'callback_slots', 'book_callback', 'cancel_callback'])
        expect(await ask(socket, name, input)).toMatchObject({
          ok: false,
          problem: { code: 'invalid' },
        })
      socket.emit('typing', input)
      socket.emit('no-such-word', input)
      expect(socket.connected).toBe(true)
    },
  )

  it('a flood is told and dropped; the others go on', async () => {
    const { socket } = await visit()
    const { socket: neighbour } = await visit()
    const refused = heard(socket, 'refused')
    const gone = heard(socket, 'disconnect')
    for (let at = 0; at < 200; at++) socket.emit('typing', 'x')
    expect(await refused).toBe('too_many')
    await gone
    expect(await start(neighbour)).toMatch(/^[0-9a-f-]{36}$/)
  })
})
