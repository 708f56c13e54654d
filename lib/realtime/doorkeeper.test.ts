import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { addAgent, addCustomer, addQueue, addTeam, addWaiting, type AddedAgent } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { system } from '#lib/actor.ts'
import { changePerson } from '#lib/agent/change-person.ts'
import { endSession } from '#lib/auth/end-session.ts'
import { disablePerson } from '#lib/routing/disable-person.ts'
import { type Line, type LiveServer, openLine, startLiveServer } from './testing-live.ts'

testDatabase()

const WITHIN_A_SECOND = { timeout: 1_000, interval: 20 }
const WORK = { name: 'Somebody', role: 'agent', languages: [], skills: [], capacityUnits: 6 } as const

let server: LiveServer
let teamId: string
let queueId: string
let conversationId: string
const open: Line[] = []

beforeAll(async () => {
  server = await startLiveServer()
  teamId = await addTeam()
  queueId = await addQueue(teamId)
  conversationId = await addWaiting(queueId, await addCustomer())
})
afterEach(() => {
  for (const line of open.splice(0)) line.socket.disconnect()
})
afterAll(() => server.stop())

async function enter({ sessionId }: AddedAgent): Promise<Line> {
  const line = await openLine(server.port, sessionId)
  open.push(line)
  return line
}

const hire = () => addAgent({ teamId, queueIds: [queueId] })
const room = () => `conversation:${conversationId}`
const isCut = (line: Line) =>
  vi.waitFor(() => expect([line.signedOut, line.socket.connected]).toEqual([true, false]), WITHIN_A_SECOND)

describe('who has no right any more', () => {
  it('is cut within a second of signing out, on every screen of that session and on no other', async () => {
    const person = await hire()
    const [one, two, other] = [await enter(person), await enter(person), await enter(await hire())]
    await endSession({ actor: system('sign-out') }, { sessionId: person.sessionId })
    await Promise.all([isCut(one), isCut(two)])
    expect(other.socket.connected).toBe(true)
    await expect(openLine(server.port, person.sessionId)).rejects.toThrow('signed_out')
  })

  it('cannot slip away from the cut by leaving the rooms that it goes by', async () => {
    const person = await hire()
    const line = await enter(person)
    line.socket.emit('unwatch', [
      `session:${person.sessionId}`,
      `person:${person.agentId}`,
      line.socket.id ?? '',
    ])
    await line.watch(room())
    await endSession({ actor: system('sign-out') }, { sessionId: person.sessionId })
    await isCut(line)
  })

  it('is cut within a second of being disabled', async () => {
    const person = await hire()
    const line = await enter(person)
    const admin = await addAgent({ teamId, role: 'administrator' })
    await disablePerson({ actor: system('test') }, { agentId: person.agentId })
    await isCut(line)
    expect((await enter(admin)).socket.connected).toBe(true)
  })

  it('is put out of what they may not read since a change of theirs, and stays in the rest', async () => {
    const person = await hire()
    const [line, colleague] = [await enter(person), await enter(await hire())]
    const mine = `mine:${person.agentId}`
    for (const name of [room(), `waiting:${queueId}`, mine])
      expect(await line.watch(name)).toMatchObject({ ok: true })
    await colleague.watch(room())
    await changePerson(
      { actor: system('test') },
      { agentId: person.agentId, ...WORK, teamId: await addTeam(), queueIds: [], languages: [], skills: [] },
    )
    await vi.waitFor(
      () => expect(line.revoked.toSorted()).toEqual([room(), `waiting:${queueId}`].toSorted()),
      WITHIN_A_SECOND,
    )
    await colleague.command('note.add', { id: randomUUID(), conversationId, text: 'not for them' })
    await vi.waitFor(() => expect(colleague.told(room())).toHaveLength(1))
    expect(await line.watch(room())).toEqual({ room: room(), ok: false })
    expect(line.told(room())).toEqual([])
    expect(line.socket.connected).toBe(true)
  })
})
