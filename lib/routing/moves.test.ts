import { expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addCustomer, addQueue, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { type Actor, type AgentActor, system } from '#lib/actor.ts'
import { completeWrapUp } from '#lib/conversation/complete-wrap-up.ts'
import { resolveConversation } from '#lib/conversation/resolve-conversation.ts'
import { newId } from '#lib/id.ts'
import { fireTimers } from '#lib/job/fire-timers.ts'
import { Problem } from '#lib/problem.ts'
import { addWidget, newVisitor } from '#lib/widget/testing-widget.ts'
import { acceptConversation } from './accept-conversation.ts'
import { cancelTransfer } from './cancel-transfer.ts'
import { consult } from './consult.ts'
import { declineReservation } from './decline-reservation.ts'
import { expireReservations } from './expire-reservations.ts'
import { handOverWork } from './hand-over-work.ts'
import { leaveConversation } from './leave-conversation.ts'
import { mergeConversations } from './merge-conversations.ts'
import { parkConversation } from './park-conversation.ts'
import { raiseHand } from './raise-hand.ts'
import { reassignConversation, takeOverConversation } from './reassign-conversation.ts'
import { requeueConversation } from './requeue-conversation.ts'
import { reserveNext } from './reserve-next.ts'
import { setPresence } from './set-presence.ts'
import { splitConversation } from './split-conversation.ts'
import { actorFor, addFloor } from './testing-floor.ts'
import { findViolations, randomOf } from './testing-moves.ts'
import { transferConversation } from './transfer-conversation.ts'
import { wakeConversation } from './wake-conversation.ts'

testDatabase()

const STEPS = 400
const AT_ONCE = 5
const CONVERSATIONS = 14

interface Ground {
  random: () => number
  agents: AgentActor[]
  supervisor: AgentActor
  queueIds: string[]
  ids: string[]
  visitors: Map<string, ReturnType<typeof newVisitor>>
  add(): Promise<string>
}

async function makeGround(random: () => number): Promise<Ground> {
  const { teamId, queueId, supervisor, holder } = await addFloor()
  const queueIds = [queueId, await addQueue(teamId)]
  const widget = await addWidget(queueId)
  const more = await Promise.all(
    [1, 2, 3].map((at) => actorFor({ teamId, queueIds: queueIds.slice(at % 2), capacityUnits: 12 })),
  )
  const customers = [await addCustomer(), await addCustomer()]
  const visitors: Ground['visitors'] = new Map()
  const ids: string[] = []
  const add = async () => {
    const id = await addWaiting(pick(random, queueIds), pick(random, customers))
    const visitor = newVisitor(widget)
    await database()`update conversation set visitor_id = ${visitor.visitorId} where id = ${id}`
    visitors.set(id, visitor)
    ids.push(id)
    return id
  }
  const ground = { random, agents: [holder, ...more], supervisor, queueIds, ids, visitors, add }
  for (let at = 0; at < CONVERSATIONS; at++) await add()
  return ground
}

function pick<T>(random: () => number, list: readonly T[]): T {
  const one = list[Math.floor(random() * list.length)]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

/** Who has it, three times in four; else anybody. */
async function actorOn({ random, agents, supervisor }: Ground, conversationId: string): Promise<AgentActor> {
  const all = [...agents, supervisor]
  const [row] = await database()<{ id: string | null }[]>`
    select coalesce(assignee_id, preferred_agent_id) as id from conversation where id = ${conversationId}`
  const own = all.find(({ agentId }) => agentId === row?.id)
  return own && random() < 0.75 ? own : pick(random, all)
}

const routing = { actor: system('routing') }
const call = (actor: Actor) => ({ actor, commandId: newId() })

type Move = (ground: Ground, actor: AgentActor, conversationId: string) => Promise<unknown>

const transferTo = ({ random, agents, queueIds }: Ground) =>
  random() < 0.5 ? { toAgentId: pick(random, agents).agentId } : { toQueueId: pick(random, queueIds) }

/** What a move is for; any conversation where it isn't said. */
const STATE: Record<string, string> = {
  accept: 'waiting',
  warm: 'active',
  cold: 'active',
  cancel: 'active',
  consult: 'active',
  park: 'active',
  wake: 'parked',
  due: 'parked',
  merge: 'active',
  split: 'merged',
  hand: 'active',
  resolve: 'active',
  wrapUp: 'wrap_up',
}

/** How often a move is tried: what ends or empties too often leaves nothing to move. */
const WEIGHT: Record<string, number> = {
  accept: 6,
  acceptHeld: 6,
  reserve: 5,
  handOver: 1,
  expire: 1,
  presence: 2,
  leave: 1,
  declineHeld: 1,
  takeOver: 1,
}

/** Mostly one that the move is for. */
async function conversationFor({ random, ids }: Ground, move: string): Promise<string> {
  const state = random() < 0.8 ? (STATE[move] ?? null) : null
  const rows = await database()<
    { id: string }[]
  >`select id from conversation where state = ${state} order by id`
  return pick(random, rows.length > 0 ? rows.map(({ id }) => id) : ids)
}

const MOVES: Record<string, Move> = {
  reserve: () => reserveNext(routing, {}),
  accept: (_ground, actor, conversationId) => acceptConversation(call(actor), { conversationId }),
  acceptHeld: async (ground) => {
    const held = await findHeld(ground)
    if (held) await acceptConversation(call(held.actor), { conversationId: held.conversationId })
  },
  declineHeld: async (ground) => {
    const held = await findHeld(ground)
    if (held) await declineReservation(call(held.actor), { reservationId: held.id })
  },
  expire: async () => {
    await database()`update reservation set expires_at = now() where state = 'pending'`
    await expireReservations(routing, {})
  },
  warm: (ground, actor, conversationId) =>
    transferConversation(call(actor), { conversationId, kind: 'warm', ...transferTo(ground) }),
  cold: (ground, actor, conversationId) =>
    transferConversation(call(actor), { conversationId, kind: 'cold', ...transferTo(ground) }),
  cancel: (_ground, actor, conversationId) => cancelTransfer(call(actor), { conversationId }),
  consult: ({ random, agents }, actor, conversationId) =>
    consult(call(actor), { conversationId, agentId: pick(random, agents).agentId, text: 'See?' }),
  park: (_ground, actor, conversationId) => parkConversation(call(actor), { conversationId }),
  wake: (_ground, actor, conversationId) => wakeConversation(call(actor), { conversationId }),
  due: async (_ground, _actor, conversationId) => {
    await database()`update timer set due_at = now() where subject_id = ${conversationId}`
    await fireTimers()
  },
  requeue: ({ random, queueIds }, actor, conversationId) =>
    requeueConversation(call(actor), { conversationId, queueId: pick(random, queueIds) }),
  merge: ({ random, ids, supervisor }, _actor, targetId) =>
    mergeConversations(call(supervisor), { sourceId: pick(random, ids), targetId }),
  split: ({ supervisor }, _actor, conversationId) => splitConversation(call(supervisor), { conversationId }),
  hand: (_ground, actor, conversationId) => raiseHand(call(actor), { conversationId }),
  resolve: (_ground, actor, conversationId) => resolveConversation(call(actor), { conversationId }),
  wrapUp: async (ground, actor, conversationId) => {
    await database()`update queue set wrap_up_required = false`
    await completeWrapUp(call(actor), { conversationId, dispositionId: null })
    await ground.add()
  },
  leave: async ({ visitors, add }, _actor, conversationId) => {
    const visitor = visitors.get(conversationId)
    if (visitor) await leaveConversation(call(visitor), { conversationId })
    await add()
  },
  takeOver: ({ supervisor }, _actor, conversationId) =>
    takeOverConversation(call(supervisor), { conversationId }),
  reassign: ({ random, agents, supervisor }, _actor, conversationId) =>
    reassignConversation(call(supervisor), { conversationId, agentId: pick(random, agents).agentId }),
  handOver: ({ supervisor }, actor) => handOverWork(call(supervisor), { agentId: actor.agentId }),
  presence: ({ random }, actor) =>
    setPresence(call(actor), { state: random() < 0.9 ? 'available' : 'break' }),
}

const TRIED = Object.keys(MOVES).flatMap((name) => Array.from({ length: WEIGHT[name] ?? 3 }, () => name))

async function findHeld({ agents, supervisor }: Ground) {
  const [row] = await database()<{ id: string; agentId: string; conversationId: string }[]>`
    select id, agent_id as "agentId", conversation_id as "conversationId" from reservation where state = 'pending'
    order by created_at limit 1`
  const actor = [...agents, supervisor].find(({ agentId }) => agentId === row?.agentId)
  return row && actor ? { ...row, actor } : undefined
}

const done = new Map<string, number>()

async function step(ground: Ground) {
  const name = pick(ground.random, TRIED)
  const conversationId = await conversationFor(ground, name)
  const actor = await actorOn(ground, conversationId)
  try {
    await MOVES[name]?.(ground, actor, conversationId)
    done.set(name, (done.get(name) ?? 0) + 1)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
  }
}

it.each([11, 2026])(
  'holds all invariants through moves at random, several at once (seed %i)',
  async (seed) => {
    const ground = await makeGround(randomOf(seed))
    for (let at = 0; at < STEPS; at += AT_ONCE) {
      await Promise.all(Array.from({ length: AT_ONCE }, () => step(ground)))
      expect(await findViolations()).toEqual([])
    }
  },
  60_000,
)

it('made nearly every kind of move', () => {
  const missing = Object.keys(MOVES).filter((name) => !done.has(name))
  expect(missing.length).toBeLessThan(5)
})
