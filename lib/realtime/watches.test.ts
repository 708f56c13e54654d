import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { database } from '#db/client.ts'
import { testDatabase } from '#db/testing.ts'
import { addFloor, addHeld, type TestFloor } from '#lib/routing/testing-floor.ts'
import { type Line, type LiveServer, openLine, startLiveServer } from './testing-live.ts'

testDatabase()

let server: LiveServer
let floor: TestFloor
const open: Line[] = []

beforeAll(async () => {
  server = await startLiveServer()
  floor = await addFloor()
})
afterEach(() => {
  for (const line of open.splice(0)) line.socket.disconnect()
})
afterAll(() => server.stop())

/** A screen of the supervisor that has the thread open and watches. */
async function watching(conversationId: string): Promise<Line> {
  const line = await openLine(server.port, floor.supervisor.sessionId)
  open.push(line)
  await line.watch(`conversation:${conversationId}`)
  await line.command('watch.start', { conversationId })
  return line
}

const watchers = async (conversationId: string) => {
  const [row] = await database()<{ count: number }[]>`
    select count(*)::int as count from participant
    where conversation_id = ${conversationId} and role = 'watching' and left_at is null`
  return row?.count
}
const nobodyWatches = (conversationId: string) =>
  vi.waitFor(async () => expect(await watchers(conversationId)).toBe(0), { timeout: 5_000 })

it('ends a watch when the thread is left, and when the line is cut', async () => {
  const [left, cut] = [await addHeld(floor), await addHeld(floor)]
  const [first, second] = [await watching(left), await watching(cut)]
  expect([await watchers(left), await watchers(cut)]).toEqual([1, 1])
  first.socket.emit('unwatch', [`conversation:${left}`])
  second.socket.disconnect()
  await Promise.all([nobodyWatches(left), nobodyWatches(cut)])
})

it('keeps it while another screen of theirs has the thread open', async () => {
  const conversationId = await addHeld(floor)
  const [first, second] = [await watching(conversationId), await watching(conversationId)]
  const left = await addHeld(floor)
  await first.watch(`conversation:${left}`)
  await first.command('watch.start', { conversationId: left })
  first.socket.disconnect()
  await nobodyWatches(left)
  expect(await watchers(conversationId)).toBe(1)
  second.socket.disconnect()
  await nobodyWatches(conversationId)
})

it('shows the watcher to who has the thread open where the policy says so, and never a whisper’s text', async () => {
  const conversationId = await addHeld(floor)
  const holder = await openLine(server.port, floor.holder.sessionId)
  open.push(holder)
  const room = `conversation:${conversationId}`
  await holder.watch(room)
  const told = () => JSON.stringify(holder.frames)
  const supervisor = await watching(conversationId)
  await vi.waitFor(() => expect(told()).toContain('watching'), { timeout: 5_000 })
  const text = 'Say sorry first.'
  await supervisor.command('whisper.send', { id: crypto.randomUUID(), conversationId, text })
  await vi.waitFor(() => expect(told()).toContain('"kind":"whisper"'), { timeout: 5_000 })
  expect(told()).not.toContain(text)
})

it('hides the watcher where the policy says so', async () => {
  await database()`insert into routing_settings (id, watch_visible) values (1, false)
    on conflict (id) do update set watch_visible = false`
  const conversationId = await addHeld(floor)
  const holder = await openLine(server.port, floor.holder.sessionId)
  open.push(holder)
  await holder.watch(`conversation:${conversationId}`)
  const supervisor = await watching(conversationId)
  await supervisor.command('whisper.send', { id: crypto.randomUUID(), conversationId, text: 'Hello' })
  await vi.waitFor(() => expect(JSON.stringify(holder.frames)).toContain('whisper'), { timeout: 5_000 })
  expect(JSON.stringify(holder.frames)).not.toContain('watching')
})
