import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addCustomer, addQueue, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { type Actor, type AgentActor, system } from '#lib/actor.ts'
import { completeWrapUp } from '#lib/conversation/complete-wrap-up.ts'
import { resolveConversation } from '#lib/conversation/resolve-conversation.ts'
import { newId } from '#lib/id.ts'
import { Problem } from '#lib/problem.ts'
import { acceptConversation } from '#lib/routing/accept-conversation.ts'
import { handOverWork } from '#lib/routing/hand-over-work.ts'
import { leaveConversation } from '#lib/routing/leave-conversation.ts'
import { mergeConversations } from '#lib/routing/merge-conversations.ts'
import { parkConversation } from '#lib/routing/park-conversation.ts'
import { reassignConversation } from '#lib/routing/reassign-conversation.ts'
import { requeueConversation } from '#lib/routing/requeue-conversation.ts'
import { reserveNext } from '#lib/routing/reserve-next.ts'
import { setPresence } from '#lib/routing/set-presence.ts'
import { splitConversation } from '#lib/routing/split-conversation.ts'
import { actorFor, addFloor } from '#lib/routing/testing-floor.ts'
import { randomOf } from '#lib/routing/testing-moves.ts'
import { transferConversation } from '#lib/routing/transfer-conversation.ts'
import { wakeConversation } from '#lib/routing/wake-conversation.ts'
import { addWidget, newVisitor } from '#lib/widget/testing-widget.ts'
import { readSteps } from './read-steps.ts'
import { applyStep, emptyReplay, type ReplayState, type ReplayStep, startDay } from './replay-state.ts'
import { type FloorSnapshot, writeFloorSnapshot } from './write-floor-snapshot.ts'

testDatabase()

const ROUNDS = 6
const STEPS = 60

let agents: AgentActor[]
let supervisor: AgentActor
let queueIds: string[]
let customerIds: string[]
let newcomer: () => ReturnType<typeof newVisitor>
const visitors = new Map<string, ReturnType<typeof newVisitor>>()
const ids: string[] = []

beforeAll(async () => {
  const floor = await addFloor()
  supervisor = floor.supervisor
  queueIds = [floor.queueId, await addQueue(floor.teamId)]
  const widget = await addWidget(floor.queueId)
  newcomer = () => newVisitor(widget)
  customerIds = [await addCustomer(), await addCustomer()]
  const staff = { teamId: floor.teamId, queueIds, capacityUnits: 6 }
  agents = [floor.holder, floor.colleague, await actorFor(staff), await actorFor(staff)]
  await database()`update queue set wrap_up_required = false`
  for (let at = 0; at < 12; at++) await come(() => 0.3)
})

type Random = () => number

function pick<T>(random: Random, list: readonly T[]): T {
  const one = list[Math.floor(random() * list.length)]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

async function come(random: Random) {
  const id = await addWaiting(pick(random, queueIds), pick(random, customerIds))
  const visitor = newcomer()
  await database()`update conversation set visitor_id = ${visitor.visitorId} where id = ${id}`
  visitors.set(id, visitor)
  ids.push(id)
}

const call = (actor: Actor) => ({ actor, commandId: newId() })

/** What can happen to a conversation, by who mostly holds it. */
const MOVES: ((random: Random, actor: AgentActor, conversationId: string) => Promise<unknown>)[] = [
  (random) => come(random),
  () => reserveNext({ actor: system('routing') }, {}),
  (_random, actor, conversationId) => acceptConversation(call(actor), { conversationId }),
  (_random, actor, conversationId) => acceptConversation(call(actor), { conversationId }),
  (random, actor, conversationId) =>
    transferConversation(call(actor), {
      conversationId,
      kind: random() < 0.5 ? 'warm' : 'cold',
      toQueueId: pick(random, queueIds),
    }),
  (_random, actor, conversationId) => parkConversation(call(actor), { conversationId }),
  (_random, actor, conversationId) => wakeConversation(call(actor), { conversationId }),
  (random, actor, conversationId) =>
    requeueConversation(call(actor), { conversationId, queueId: pick(random, queueIds) }),
  (random, actor, targetId) => mergeConversations(call(actor), { sourceId: pick(random, ids), targetId }),
  (_random, actor, conversationId) => splitConversation(call(actor), { conversationId }),
  (_random, actor, conversationId) => resolveConversation(call(actor), { conversationId }),
  (_random, actor, conversationId) => completeWrapUp(call(actor), { conversationId, dispositionId: null }),
  (random, _actor, conversationId) =>
    reassignConversation(call(supervisor), { conversationId, agentId: pick(random, agents).agentId }),
  (random, actor) =>
    random() < 0.2 ? handOverWork(call(supervisor), { agentId: actor.agentId }) : Promise.resolve(),
  (random, actor) => setPresence(call(actor), { state: pick(random, ['available', 'available', 'break']) }),
  async (_random, _actor, conversationId) => {
    const visitor = visitors.get(conversationId)
    if (visitor) await leaveConversation(call(visitor), { conversationId })
  },
]

async function move(random: Random): Promise<boolean> {
  const conversationId = pick(random, ids.slice(-20))
  const [row] = await database()<{ id: string | null }[]>`
    select coalesce(assignee_id, preferred_agent_id) as id from conversation where id = ${conversationId}`
  const own = agents.find(({ agentId }) => agentId === row?.id)
  try {
    await pick(random, MOVES)(random, own && random() < 0.8 ? own : pick(random, agents), conversationId)
    return true
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
}

type Kept = FloorSnapshot & { at: Date }

async function snapshots(): Promise<Kept[]> {
  await writeFloorSnapshot()
  const rows = await database()<{ at: Date; state: FloorSnapshot }[]>`
    select at, state from floor_snapshot order by at`
  return rows.map(({ at, state }) => ({ at, ...state }))
}

/** Everything but since when a state holds: the rows have their transaction's time, the log the event's own. */
const timeless = ({ day, conversations, agents: people, reservations, tally }: ReplayState) => ({
  day,
  reservations,
  tally,
  agents: Object.entries(people)
    .map(([id, { state }]) => `${id} ${state}`)
    .toSorted(),
  conversations: Object.entries(conversations)
    .map(([id, { since, ...rest }]) => ({ id, ...rest, waits: since !== null }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
})

describe('the floor rebuilt from the log', () => {
  it.each([5, 4711])('equals every snapshot that was taken, seed %i', async (seed) => {
    const random = randomOf(seed)
    let last = (await snapshots()).at(-1)
    let done = 0
    for (let round = 0; round < ROUNDS; round++) {
      for (let at = 0; at < STEPS; at += 3)
        done += (await Promise.all([move(random), move(random), move(random)])).filter(Boolean).length
      const next = (await snapshots()).at(-1)
      if (!last || !next) throw new Error('no snapshot')
      const steps = await readSteps({ after: last.seen, from: last.at, upTo: next.seen, limit: 10_000 })
      const state = structuredClone(last.state)
      for (const step of steps) applyStep(state, step)
      startDay(state, next.at.getTime())
      expect(timeless(state)).toEqual(timeless(next.state))
      last = next
    }
    expect(done).toBeGreaterThan(ROUNDS * STEPS * 0.3)
  })

  it('begins the counts of the day anew at midnight', () => {
    const state = emptyReplay(Date.parse('2031-03-04T00:00:00Z'))
    const late = Date.parse('2031-03-04T23:59:00Z')
    const steps: ReplayStep[] = [
      { name: 'conversation.opened', at: late, conversationId: 'c', queueId: 'q', openedAt: late },
      {
        name: 'conversation.assigned',
        at: late + 1000,
        conversationId: 'c',
        queueId: 'q',
        agentId: 'a',
        openedAt: late,
        assignedAt: late + 900,
      },
    ]
    for (const step of steps) applyStep(state, step)
    expect(state.tally).toEqual({ q: { answered: 1, abandoned: 0 } })
    expect(state.conversations.c).toMatchObject({
      state: 'active',
      agentId: 'a',
      since: null,
      isAnswered: true,
    })
    startDay(state, Date.parse('2031-03-05T00:00:00Z'))
    expect(state.tally).toEqual({})
    expect(Object.keys(state.conversations)).toEqual(['c'])
  })
})
