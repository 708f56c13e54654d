import { Server } from 'socket.io'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { acceptConversation } from '#lib/routing/accept-conversation.ts'
import { Hub } from './hub.ts'
import { Lists } from './lists.ts'
import type { ListItem } from './protocol.ts'

testDatabase()

let hub: Hub
let lists: Lists
let queueId: string
let customerId: string
let actor: AgentActor

beforeAll(async () => {
  const teamId = await addTeam()
  queueId = await addQueue(teamId)
  customerId = await addCustomer()
  const { sessionId } = await addAgent({ teamId, queueIds: [queueId], capacityUnits: 100 })
  const found = await loadActor(sessionId)
  if (!found) throw new Error('no actor')
  actor = found
})
beforeEach(() => {
  hub = new Hub(new Server())
  lists = new Lists(hub)
})

const waitingRoom = () => `waiting:${queueId}`
const mineRoom = () => `mine:${actor.agentId}`

/** Follows a room from now on; gives what was told in it, shortened. */
function follow(room: string) {
  const from = hub.follow(room)
  return () => (hub.missed(room, hub.epoch, from) ?? []).flatMap(({ data }) => data as ListItem[]).map(brief)
}

const brief = (item: ListItem) =>
  item.type === 'put' ? `put ${item.row.id}` : item.type === 'remove' ? `remove ${item.id}` : item.type

describe('a work list', () => {
  it('is told of a row that comes, and the list it leaves of its going', async () => {
    const [waiting, mine] = [follow(waitingRoom()), follow(mineRoom())]
    const id = await addWaiting(queueId, customerId)
    lists.touch(id)
    await vi.waitFor(() => expect(waiting()).toContain(`put ${id}`))
    await acceptConversation({ actor }, { conversationId: id })
    lists.touch(id)
    await vi.waitFor(() => expect(mine()).toEqual([`put ${id}`]))
    expect(waiting()).toContain(`remove ${id}`)
    expect(mine()).not.toContain(`remove ${id}`)
  })

  it('takes back a row from who was shown it in a snapshot alone', async () => {
    const id = await addWaiting(queueId, customerId)
    const waiting = follow(waitingRoom())
    lists.shown(waitingRoom(), [id])
    await acceptConversation({ actor }, { conversationId: id })
    lists.touch(id)
    await vi.waitFor(() => expect(waiting()).toEqual([`remove ${id}`]))
  })

  it('takes back a row that went while the snapshot was read', async () => {
    const id = await addWaiting(queueId, customerId)
    const [waiting, mine] = [follow(waitingRoom()), follow(mineRoom())]
    await acceptConversation({ actor }, { conversationId: id })
    lists.touch(id)
    await vi.waitFor(() => expect(mine()).toEqual([`put ${id}`]))
    lists.shown(waitingRoom(), [id])
    await vi.waitFor(() => expect(waiting()).toEqual([`remove ${id}`]))
  })

  it('loses a row that is in no list any more', async () => {
    const id = await addWaiting(queueId, customerId)
    await acceptConversation({ actor }, { conversationId: id })
    const mine = follow(mineRoom())
    lists.shown(mineRoom(), [id])
    await database()`update conversation set state = 'resolved' where id = ${id}`
    lists.touch(id)
    await vi.waitFor(() => expect(mine()).toEqual([`remove ${id}`]))
  })

  it('reads a row once for all that happened to it within a window', async () => {
    const id = await addWaiting(queueId, customerId)
    const waiting = follow(waitingRoom())
    for (let at = 0; at < 50; at++) lists.touch(id)
    await vi.waitFor(() => expect(waiting()).toContain(`put ${id}`))
    const other = await addWaiting(queueId, customerId)
    lists.touch(other)
    await vi.waitFor(() => expect(waiting()).toContain(`put ${other}`))
    expect(waiting().filter((item) => item === `put ${id}`)).toHaveLength(1)
  })
})
