import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addTeam, type AddedAgent } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { type LiveServer, openLine, startLiveServer } from './testing-live.ts'

testDatabase()

let server: LiveServer
let teamId: string
let before: AddedAgent
let offBefore: AddedAgent

beforeAll(async () => {
  teamId = await addTeam()
  before = await addAgent({ teamId })
  offBefore = await addAgent({ teamId, state: 'offline' })
  server = await startLiveServer()
})
afterAll(() => server.stop())

async function standing({ agentId }: AddedAgent) {
  const [row] = await database()`
    select p.disconnected_at is not null as gone, t.due_at is not null as timed
    from presence p left join timer t on t.subject_id = p.agent_id and t.kind = 'disconnect.grace'
    where p.agent_id = ${agentId}`
  return row
}

const HERE = { gone: false, timed: false }
const GONE = { gone: true, timed: true }
const become = (person: AddedAgent, expected: object) =>
  vi.waitFor(async () => expect(await standing(person)).toEqual(expected), { timeout: 10_000 })

describe('the last screen of somebody', () => {
  it('begins their grace when it goes, not before, and ends it when one comes back', async () => {
    const person = await addAgent({ teamId })
    const [first, second] = [
      await openLine(server.port, person.sessionId),
      await openLine(server.port, person.sessionId),
    ]
    await become(person, HERE)
    first.socket.disconnect()
    const other = await addAgent({ teamId })
    const witness = await openLine(server.port, other.sessionId)
    witness.socket.disconnect()
    await become(other, GONE)
    expect(await standing(person)).toEqual(HERE)
    second.socket.disconnect()
    await become(person, GONE)
    const again = await openLine(server.port, person.sessionId)
    await become(person, HERE)
    again.socket.disconnect()
    await become(person, GONE)
  })

  it('is waited for after a start, of those who were at work', async () => {
    await become(before, GONE)
    expect(await standing(offBefore)).toEqual(HERE)
    const line = await openLine(server.port, before.sessionId)
    await become(before, HERE)
    line.socket.disconnect()
    await become(before, GONE)
  })
})
