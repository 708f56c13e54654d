import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { testDatabase } from '#db/testing.ts'
import { addAgent, addCustomer, addQueue, addTeam } from '#db/testing-rows.ts'
import type { AgentActor, Role } from '#lib/actor.ts'
import type { QueueFigure } from './figure.ts'
import { listFloorConversations } from './list-floor-conversations.ts'
import { loadFloor, type FloorView } from './load-floor.ts'

testDatabase()

interface Place {
  teamId: string
  queueId: string
}

const NOON = new Date('2031-03-04T12:00:00Z')
const minutes = (count: number) => new Date(NOON.getTime() + count * 60_000)

let orders: Place
let billing: Place
let ana: string
let boris: string

async function addPlace(name: string): Promise<Place> {
  const teamId = await addTeam(`Team ${name}`)
  return { teamId, queueId: await addQueue(teamId, name) }
}

interface Made {
  place?: Place
  name?: string
  state: string
  opened: Date
  answeredMs?: number
  leftMs?: number
  agentId?: string
}

const after = (from: Date, ms: number | undefined) =>
  ms === undefined ? null : new Date(from.getTime() + ms)

async function make({ place = orders, name = 'Someone', state, opened, answeredMs, leftMs, agentId }: Made) {
  const sql = database()
  const id = randomUUID()
  const customerId = await addCustomer(name)
  const waitingSince = state === 'waiting' ? opened : null
  await sql`
    insert into conversation (id, customer_id, queue_id, state, opened_at, waiting_since, assigned_at, ended_at, assignee_id)
    values (${id}, ${customerId}, ${place.queueId}, ${state}, ${opened}, ${waitingSince},
      ${after(opened, answeredMs)}, ${after(opened, leftMs)}, ${agentId ?? null})`
  if (waitingSince)
    await sql`insert into waiting (conversation_id, queue_id, since, units) values (${id}, ${place.queueId}, ${opened}, 2)`
  return { id, customerId }
}

async function resolveOf(agentId: string, place: Place, completedAt: Date, score: number) {
  const { id, customerId } = await make({
    place,
    state: 'resolved',
    opened: minutes(-3000),
    answeredMs: 1000,
    agentId,
  })
  const sql = database()
  await sql`insert into resolution (conversation_id, agent_id, queue_id, customer_id, handle_ms, wrap_up_ms, completed_at)
    values (${id}, ${agentId}, ${place.queueId}, ${customerId}, 60000, 5000, ${completedAt})`
  await sql`insert into survey (id, conversation_id, customer_id, queue_id, agent_id, score, answered_at)
    values (${randomUUID()}, ${id}, ${customerId}, ${place.queueId}, ${agentId}, ${score}, ${completedAt})`
}

const actorOf = (role: Role, teamId: string | null): AgentActor => ({
  kind: 'agent',
  agentId: randomUUID(),
  sessionId: randomUUID(),
  name: 'Sam',
  email: 'sam@test.example',
  role,
  teamId,
  queueIds: [],
  scopeQueueIds: [],
})

const tileOf = (view: FloorView, { queueId }: Place) => view.queues.find(({ id }) => id === queueId)
const boardOf = (view: FloorView, agentId: string) => view.agents.find(({ id }) => id === agentId)

beforeAll(async () => {
  orders = await addPlace('Orders')
  billing = await addPlace('Billing')
  const both = [orders.queueId, billing.queueId]
  ana = (await addAgent({ teamId: orders.teamId, queueIds: both })).agentId
  boris = (await addAgent({ teamId: orders.teamId, queueIds: [orders.queueId], state: 'busy' })).agentId
  await addAgent({ teamId: billing.teamId, queueIds: [billing.queueId], state: 'offline' })
  await database()`update presence set load_units = capacity_units where agent_id = ${boris}`

  for (const wait of [10_000, 60_000, 60_001, 90_000])
    await make({ state: 'resolved', opened: minutes(-60), answeredMs: wait, leftMs: 200_000, agentId: ana })
  await make({ state: 'abandoned', opened: minutes(-50), leftMs: 4_999 })
  await make({ state: 'abandoned', opened: minutes(-40), leftMs: 5_000 })
  await make({ state: 'resolved', opened: minutes(-720 - 1), answeredMs: 1_000, agentId: ana })
  await make({ state: 'active', opened: minutes(-2000), answeredMs: 1_000, agentId: ana, name: 'Old Active' })
  await make({ state: 'wrap_up', opened: minutes(-30), answeredMs: 20_000, agentId: boris, name: 'Wrapping' })
  await make({
    place: billing,
    state: 'active',
    opened: minutes(-5),
    answeredMs: 1,
    agentId: ana,
    name: 'Secret',
  })
  await make({ state: 'waiting', opened: minutes(-3), name: 'Second' })
  await make({ state: 'waiting', opened: minutes(-6), name: 'First' })
  await resolveOf(ana, orders, minutes(-10), 5)
  await resolveOf(ana, orders, minutes(-11), 2)
  await resolveOf(ana, billing, minutes(-12), 1)
  await resolveOf(ana, orders, minutes(-2000), 1)
})

describe('a tile', () => {
  it('counts what waits and since when, and what is open however old', async () => {
    const tile = tileOf(await loadFloor('all', NOON), orders)
    expect(tile).toMatchObject({ waiting: 2, oldestSince: minutes(-6).toISOString(), active: 1, inWrapUp: 1 })
  })

  it('measures the service level without those who left within 5 s, and only of the day', async () => {
    const tile = tileOf(await loadFloor('all', NOON), orders)
    expect(tile).toMatchObject({ answered: 5, abandoned: 2, averageAnswerMs: 48_000 })
    expect(tile?.serviceLevel).toBeCloseTo(3 / 6, 10)
  })

  it('has no service level before anything counts, and starts anew at midnight', async () => {
    const tile = tileOf(await loadFloor('all', minutes(24 * 60)), orders)
    expect(tile).toMatchObject({
      serviceLevel: null,
      answered: 0,
      abandoned: 0,
      averageAnswerMs: null,
      waiting: 2,
    })
  })

  it('tells who is free and who is full', async () => {
    expect(tileOf(await loadFloor('all', NOON), orders)).toMatchObject({
      members: 2,
      available: 1,
      atCapacity: 1,
    })
  })

  it('agrees with a plain recount', async () => {
    const tile = tileOf(await loadFloor('all', NOON), orders)
    const rows = await database()<
      { state: string; opened: Date; assigned: Date | null; ended: Date | null }[]
    >`
      select state, opened_at as opened, assigned_at as assigned, ended_at as ended from conversation
      where queue_id = ${orders.queueId}`
    const today = rows.filter(({ opened }) => opened >= new Date('2031-03-04T00:00:00Z'))
    const waits = today.flatMap((row) =>
      row.assigned ? [row.assigned.getTime() - row.opened.getTime()] : [],
    )
    const left = today.flatMap((row) =>
      row.state === 'abandoned' && row.ended ? [row.ended.getTime() - row.opened.getTime()] : [],
    )
    const counted = waits.length + left.filter((ms) => ms >= 5_000).length
    expect(tile).toMatchObject({
      answered: waits.length,
      abandoned: left.length,
      serviceLevel: waits.filter((ms) => ms <= 60_000).length / counted,
      waiting: rows.filter(({ state }) => state === 'waiting').length,
      active: rows.filter(({ state }) => state === 'active').length,
      inWrapUp: rows.filter(({ state }) => state === 'wrap_up').length,
    })
  })
})

describe('the board', () => {
  it('shows presence, what each holds and their day', async () => {
    const view = await loadFloor('all', NOON)
    const board = boardOf(view, ana)
    expect(board).toMatchObject({ state: 'available', handledToday: 3, loadUnits: 0, capacityUnits: 6 })
    expect(board?.ratingToday).toBeCloseTo(8 / 3, 10)
    expect(board?.holding.map(({ customerName }) => customerName)).toEqual(['Old Active', 'Secret'])
    expect(boardOf(view, boris)).toMatchObject({
      handledToday: 0,
      ratingToday: null,
      holding: [{ customerName: 'Wrapping', state: 'wrap_up', queueId: orders.queueId }],
    })
  })

  it('shows a supervisor who holds something without being in the queue, and no disabled person', async () => {
    const [sam, gone] = [
      await addAgent({ teamId: orders.teamId, role: 'supervisor' }),
      await addAgent({ teamId: orders.teamId, queueIds: [orders.queueId] }),
    ]
    await database()`update agent set disabled_at = now() where id = ${gone.agentId}`
    expect(boardOf(await loadFloor(orders.teamId, NOON), sam.agentId)).toBeUndefined()
    const { id } = await make({ state: 'active', opened: minutes(-1), answeredMs: 1, agentId: sam.agentId })
    const view = await loadFloor(orders.teamId, NOON)
    expect(boardOf(view, sam.agentId)?.holding).toHaveLength(1)
    expect(boardOf(view, gone.agentId)).toBeUndefined()
    expect(tileOf(view, orders)?.members).toBe(2)
    await database()`delete from conversation where id = ${id}`
  })
})

describe("a team's floor", () => {
  it('holds nothing of another team, not even what its own people do there', async () => {
    const view = await loadFloor(orders.teamId, NOON)
    expect(view.queues.map(({ name }) => name)).toEqual(['Orders'])
    expect(boardOf(view, ana)).toMatchObject({
      handledToday: 2,
      ratingToday: 3.5,
      queueIds: [orders.queueId],
    })
    expect(JSON.stringify(view)).not.toContain('Secret')
    expect(JSON.stringify(view)).not.toContain(billing.queueId)
  })

  it('is empty for a team without queues', async () => {
    expect(await loadFloor(await addTeam(), NOON)).toEqual({ queues: [], agents: [] })
  })
})

describe('the conversations behind a figure', () => {
  const supervisor = () => actorOf('supervisor', orders.teamId)
  const list = (figure: QueueFigure, actor = supervisor(), limit?: number, next?: string) =>
    listFloorConversations(actor, { queueId: orders.queueId, figure, limit, after: next })

  it('are as many as the figure says', async () => {
    const tile = tileOf(await loadFloor('all'), orders)
    const count = async (figure: QueueFigure) => (await list(figure)).rows.length
    expect(await count('waiting')).toBe(tile?.waiting)
    expect(await count('active')).toBe(tile?.active)
    expect(await count('wrap_up')).toBe(tile?.inWrapUp)
    expect(await count('answered')).toBe(tile?.answered)
    expect(await count('abandoned')).toBe(tile?.abandoned)
    expect(await count('offered')).toBe((tile?.answered ?? 0) + (tile?.abandoned ?? 0))
  })

  it('stand in the order of the line, with who they are', async () => {
    const { rows } = await list('waiting')
    expect(rows.map(({ customerName, waitMs }) => [customerName, waitMs])).toEqual([
      ['First', null],
      ['Second', null],
    ])
    expect((await list('wrap_up')).rows).toMatchObject([
      { assigneeId: boris, waitMs: 20_000, queueName: 'Orders' },
    ])
  })

  it('come by pages, none twice and none left out', async () => {
    const seen: string[] = []
    let next: string | undefined
    do {
      const page = await list('answered', supervisor(), 2, next)
      seen.push(...page.rows.map(({ id }) => id))
      next = page.next ?? undefined
    } while (next)
    const { rows } = await list('answered')
    expect(seen).toEqual(rows.map(({ id }) => id))
    expect(new Set(seen).size).toBe(seen.length)
  })

  it('leave out what an agent holds for another team', async () => {
    const ofAna = async (actor: AgentActor) =>
      (await listFloorConversations(actor, { agentId: ana, figure: 'held' })).rows.map(
        ({ customerName }) => customerName,
      )
    expect(await ofAna(supervisor())).toEqual(['Old Active'])
    expect(await ofAna(actorOf('supervisor', billing.teamId))).toEqual(['Secret'])
    expect(await ofAna(actorOf('manager', null))).toEqual(['Old Active', 'Secret'])
    const handled = await listFloorConversations(supervisor(), { agentId: ana, figure: 'handled' })
    expect(handled.rows.map((row) => row.queueName)).toEqual(['Orders', 'Orders', 'Orders'])
  })

  it("are not found on another team's floor, nor without a team, and refused without the permission", async () => {
    for (const actor of [actorOf('supervisor', billing.teamId), actorOf('supervisor', null)])
      await expect(list('waiting', actor)).rejects.toMatchObject({ code: 'not_found' })
    expect(
      (await listFloorConversations(actorOf('supervisor', null), { agentId: ana, figure: 'held' })).rows,
    ).toEqual([])
    await expect(list('waiting', actorOf('agent', orders.teamId))).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})
