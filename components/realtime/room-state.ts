import type { AgentItem, ConversationItem, CustomerItem, ListItem } from '#lib/realtime/protocol.ts'
import type { ConversationView, Entry, WorkRow } from '#lib/conversation/views.ts'
import { applyFigures, type FiguresItem, type FloorItem, type FloorState } from '#lib/realtime/floor-frame.ts'
import type { CaseRow } from '#lib/recovery/views.ts'
import type { CustomerPart } from '#lib/audience.ts'

export interface ThreadState {
  conversation: ConversationView | null
  entries: Entry[]
  hasEarlier: boolean
}

export interface ListState {
  rows: WorkRow[]
  count: number
}

export interface CustomerChanges {
  /** How often each part changed since the room was opened; a query key's ingredient. */
  versions: Partial<Record<CustomerPart, number>>
}

export interface RecoveryChanges {
  rows: Record<string, CaseRow>
  version: number
}

export interface RoomStates {
  conversation: ThreadState
  mine: ListState
  waiting: ListState
  agent: Pick<AgentItem, 'presence' | 'reservations'>
  customer: CustomerChanges
  floor: FloorState
  recovery: RecoveryChanges
}

export type RoomKind = keyof RoomStates
/** A room's name: `kind:id`, or the kind alone. */
export type RoomName<K extends RoomKind = RoomKind> = K | `${K}:${string}`

type Reduce<S, I> = (state: S | undefined, item: I) => S

const thread: Reduce<ThreadState, ConversationItem> = (state, item) => {
  const now = state ?? { conversation: null, entries: [], hasEarlier: false }
  if (item.type === 'conversation') {
    const stale = now.conversation !== null && item.conversation.seq < now.conversation.seq
    return stale ? now : { ...now, conversation: item.conversation }
  }
  if (item.type === 'thread') return { ...now, entries: item.entries, hasEarlier: item.hasEarlier }
  const last = now.entries.at(-1)?.seq ?? 0
  const news = item.entries.filter((entry) => entry.seq > last)
  return news.length > 0 ? { ...now, entries: [...now.entries, ...news] } : now
}

const list: Reduce<ListState, ListItem> = (state, item) => {
  const now = state ?? { rows: [], count: 0 }
  switch (item.type) {
    case 'rows':
      return { rows: item.rows, count: item.rows.length }
    case 'count':
      return { ...now, count: item.count }
    case 'remove':
      return counted(
        now,
        now.rows.filter((row) => row.id !== item.id),
      )
    case 'put': {
      const at = now.rows.findIndex((row) => row.id === item.row.id)
      return counted(now, at < 0 ? [...now.rows, item.row] : now.rows.with(at, item.row))
    }
  }
}

const counted = (before: ListState, rows: WorkRow[]): ListState => ({
  rows,
  count: before.count + rows.length - before.rows.length,
})

const customer: Reduce<CustomerChanges, CustomerItem> = (state, item) => {
  const versions = { ...state?.versions }
  for (const part of item.parts) versions[part] = (versions[part] ?? 0) + 1
  return { versions }
}

const ALL_PARTS_CHANGED: CustomerItem = {
  type: 'changed',
  parts: ['profile', 'timeline', 'facts', 'promises', 'cases', 'suggestions', 'conversations'],
}

const floor: Reduce<FloorState, FloorItem | FiguresItem> = (state, item) => {
  if (item.type === 'figures') return applyFigures(state ?? { roster: 0, queues: [], agents: [] }, item)
  return { roster: item.roster, queues: item.queues, agents: item.agents }
}

const recovery: Reduce<RecoveryChanges, { type: 'put'; row: CaseRow }> = (state, { row }) => ({
  rows: { ...state?.rows, [row.id]: row },
  version: (state?.version ?? 0) + 1,
})

const agent: Reduce<RoomStates['agent'], AgentItem> = (_state, { presence, reservations }) => ({
  presence,
  reservations,
})

const reducers: { [K in RoomKind]: unknown } = {
  conversation: thread,
  mine: list,
  waiting: list,
  agent,
  customer,
  floor,
  recovery,
}

/** Each room's items are of its kind by the server's protocol. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const reducerOf = (room: string) => reducers[room.split(':', 1)[0] as RoomKind] as Reduce<unknown, unknown>

/** How a room stands now. What was missed of a customer is not known, so that each part counts as changed. */
export function snapshotRoom(room: string, before: unknown, items: readonly unknown[]): unknown {
  const counts = room.startsWith('customer:') && before !== undefined
  return reduceRoom(room, counts ? before : undefined, counts ? [ALL_PARTS_CHANGED] : items)
}

export function reduceRoom(room: string, state: unknown, items: readonly unknown[]): unknown {
  const reduce = reducerOf(room)
  return items.reduce((now, item) => reduce(now, item), state)
}
