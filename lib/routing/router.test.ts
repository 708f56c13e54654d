import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { acceptConversation } from './accept-conversation.ts'
import { declineReservation } from './decline-reservation.ts'
import { loadReservations } from './load-reservations.ts'
import { routeAll } from './router.ts'
import { setPresence } from './set-presence.ts'

testDatabase()

let customerId: string
beforeAll(async () => {
  customerId = await addCustomer()
})

async function place(agents: number, capacityUnits = 6) {
  const teamId = await addTeam()
  const queueId = await addQueue(teamId)
  const people = []
  for (let at = 0; at < agents; at++)
    people.push(await addAgent({ teamId, queueIds: [queueId], capacityUnits }))
  return { queueId, people }
}

const actorOf = async (sessionId: string) => {
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('no actor')
  return actor
}

const expire = (conversationId: string) =>
  database()`update reservation set expires_at = now() - interval '1 ms' where conversation_id = ${conversationId}`

describe('routing', () => {
  it('reserves for the one who is idle longest, oldest customer first', async () => {
    const { queueId, people } = await place(2, 2)
    const [first, second] = [await addWaiting(queueId, customerId), await addWaiting(queueId, customerId)]
    await routeAll()
    const held = await Promise.all(people.map(({ agentId }) => loadReservations(agentId)))
    expect(held.map((list) => list[0]?.conversation.id)).toEqual([first, second])
  })

  it('goes on to the next agent when nobody answers, and the first becomes Missed', async () => {
    const { queueId, people } = await place(2)
    const [one, two] = people
    const id = await addWaiting(queueId, customerId)
    await routeAll()
    expect(await loadReservations(one?.agentId ?? '')).toHaveLength(1)
    await expire(id)
    await routeAll()
    const [row] =
      await database()`select state, load_units from presence where agent_id = ${one?.agentId ?? ''}`
    expect(row).toMatchObject({ state: 'missed', load_units: 0 })
    expect(await loadReservations(two?.agentId ?? '')).toHaveLength(1)
  })

  it('asks another after a decline and gives the capacity back', async () => {
    const { queueId, people } = await place(2)
    await addWaiting(queueId, customerId)
    await routeAll()
    const [held] = await loadReservations(people[0]?.agentId ?? '')
    const actor = await actorOf(people[0]?.sessionId ?? '')
    await declineReservation({ actor }, { reservationId: held?.id ?? '' })
    await routeAll()
    expect(await loadReservations(people[0]?.agentId ?? '')).toHaveLength(0)
    expect(await loadReservations(people[1]?.agentId ?? '')).toHaveLength(1)
  })

  it('rescinds a reservation when a colleague takes it from the list', async () => {
    const { queueId, people } = await place(2)
    const id = await addWaiting(queueId, customerId)
    await routeAll()
    const colleague = await actorOf(people[1]?.sessionId ?? '')
    await acceptConversation({ actor: colleague }, { conversationId: id })
    const [row] = await database()`select state from reservation where conversation_id = ${id}`
    expect(row?.state).toBe('rescinded')
    const [load] =
      await database()`select load_units from presence where agent_id = ${people[0]?.agentId ?? ''}`
    expect(load?.load_units).toBe(0)
  })

  it('takes nothing from who goes on a break, and cancels what was held for them', async () => {
    const { queueId, people } = await place(1)
    const id = await addWaiting(queueId, customerId)
    await routeAll()
    const actor = await actorOf(people[0]?.sessionId ?? '')
    await setPresence({ actor }, { state: 'break' })
    await routeAll()
    const rows = await database()<
      { state: string }[]
    >`select state from reservation where conversation_id = ${id}`
    expect(rows.map(({ state }) => state)).toEqual(['cancelled'])
  })

  it('never passes capacity with four routers at once', async () => {
    const { queueId, people } = await place(5)
    await Promise.all(Array.from({ length: 40 }, () => addWaiting(queueId, customerId)))
    await Promise.all([routeAll(), routeAll(), routeAll(), routeAll()])
    const rows = await database()<{ load_units: number; held: number }[]>`
      select load_units, capacity_units, (select count(*)::int from reservation r where r.agent_id = p.agent_id
        and state = 'pending') as held from presence p where agent_id = any(${people.map(({ agentId }) => agentId)}::uuid[])`
    expect(rows.map(({ load_units, held }) => [load_units, held])).toEqual(people.map(() => [6, 3]))
  })
})
