import { type AgentActor, may, reachesQueue } from '#lib/actor.ts'
import { auditRead } from '#lib/audit.ts'
import { loadEntriesBefore } from '#lib/conversation/load-entries.ts'
import { loadReadable } from '#lib/conversation/load-readable.ts'
import { countWaiting, loadConversations, loadMine, loadWaiting } from '#lib/conversation/load-work-rows.ts'
import { mayReadCustomer } from '#lib/customer/may-read-customer.ts'
import { floorScopeOf } from '#lib/metric/floor-scope.ts'
import { Problem } from '#lib/problem.ts'
import { loadAgentState } from './people.ts'
import type { LiveParts } from './broadcaster.ts'

const THREAD_PAGE = 60
const WAITING_PAGE = 500

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/
const SCOPE = /^[\w-]{1,64}$/
const NONE = /^$/

interface RoomKind {
  /** The shape of what follows the kind in a room's name. */
  id: RegExp
  permit(actor: AgentActor, id: string): boolean | Promise<boolean>
  snapshot(actor: AgentActor, id: string, live: LiveParts): unknown[] | Promise<unknown[]>
}

export interface FoundRoom {
  kind: RoomKind
  name: string
  id: string
}

const conversation: RoomKind = {
  id: UUID,
  permit: (actor, id) =>
    loadReadable(actor, id).then(
      () => true,
      (error: unknown) => refuseOrThrow(error),
    ),
  async snapshot(actor, id) {
    const [views, entries] = await Promise.all([
      loadConversations([id]),
      loadEntriesBefore(id, undefined, THREAD_PAGE),
      auditRead(actor, 'conversation', id),
    ])
    const hasEarlier = (entries[0]?.seq ?? 1) > 1
    return [
      ...views.map((view) => ({ type: 'conversation', conversation: view })),
      { type: 'thread', entries, hasEarlier },
    ]
  },
}

const mine: RoomKind = {
  id: UUID,
  permit: (actor, id) => actor.agentId === id,
  async snapshot(_actor, id, { lists }) {
    const rows = await loadMine(id)
    lists.shown(
      `mine:${id}`,
      rows.map((row) => row.id),
    )
    return [{ type: 'rows', rows }]
  },
}

const waiting: RoomKind = {
  id: UUID,
  permit: (actor, id) => reachesQueue(actor, id),
  async snapshot(_actor, id, { lists }) {
    const [rows, count] = await Promise.all([loadWaiting(id, WAITING_PAGE), countWaiting(id)])
    lists.shown(
      `waiting:${id}`,
      rows.map((row) => row.id),
    )
    return [
      { type: 'rows', rows },
      { type: 'count', count },
    ]
  },
}

const agent: RoomKind = {
  id: UUID,
  permit: (actor, id) => actor.agentId === id,
  snapshot: async (_actor, id) => [await loadAgentState(id)],
}

const customer: RoomKind = {
  id: UUID,
  permit: (actor, id) => mayReadCustomer(actor, id),
  snapshot: () => [],
}

const floor: RoomKind = {
  id: SCOPE,
  permit: (actor, id) => floorScopeOf(actor) === id,
  snapshot: (_actor, id, live) => live.floor.snapshot(id),
}

const recovery: RoomKind = {
  id: NONE,
  permit: (actor) => may(actor, 'recovery.read'),
  snapshot: () => [],
}

const KINDS: Record<string, RoomKind> = { conversation, mine, waiting, agent, customer, floor, recovery }

/** A room's kind by its name `kind:id`; null for what isn't a room. */
export function roomKind(room: string): FoundRoom | null {
  const [name = '', ...rest] = room.split(':')
  const id = rest.join(':')
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined
  return kind?.id.test(id) ? { kind, name, id } : null
}

function refuseOrThrow(error: unknown): boolean {
  if (error instanceof Problem) return false
  throw error
}
